package org.shanyraq.planning.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.shanyraq.place.MapShapes;

/** A plan's map as a file of its own, in the colours of paper. */
final class MapFile {
    private static final int SCALE = 2;
    private static final int HEIGHT = MapShapes.HEIGHT + MapLegend.HEIGHT;
    private static final Lettering LETTERING = Lettering.load();
    private static final Color WORDS = new Color(0x1c2b45);
    private static final Color PAPER = Color.WHITE;
    private static final Color LAND = new Color(0xe6f1f0);
    private static final Color BORDER = new Color(0x8a8577);
    private static final Color FINE = new Color(0xcfcabd);
    private static final Color INK = new Color(0x46536b);
    private static final Color NEW = new Color(0x0b6464);
    private static final String[] GAINS = {"#b9b3a6", "#8fc3bf", "#3f9592", "#a84300"};
    private static final Pattern STEP = Pattern.compile("([Mlhz])([^Mlhz]*)");

    private MapFile() {}

    static String svg(PlanPage.PlanMap map) {
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(MapShapes.WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\"><title>")
                .append(escaped(map.title()))
                .append("</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (var district : map.districts()) {
            svg.append("<path fill=\"#e6f1f0\" stroke=\"#cfcabd\" stroke-width=\".4\" d=\"")
                    .append(district.path())
                    .append("\"><title>")
                    .append(escaped(district.name()))
                    .append("</title></path>\n");
        }
        for (var region : map.regions()) {
            svg.append("<path fill=\"none\" stroke=\"#8a8577\" stroke-width=\".9\" d=\"")
                    .append(region.path())
                    .append("\"/>\n");
        }
        for (var dots : map.dots()) {
            svg.append(
                            "<path fill=\"none\" stroke-linecap=\"round\" stroke-width=\"2.4\" stroke=\"")
                    .append(GAINS[dots.gain()])
                    .append("\" d=\"")
                    .append(dots.path())
                    .append("\"/>\n");
        }
        for (var spot : map.spots()) {
            svg.append(
                            spot.standing()
                                    ? "<circle r=\"4\" fill=\"#fff\" stroke=\"#46536b\" stroke-width=\"1.5\""
                                    : "<circle r=\"5\" fill=\"#0b6464\" stroke=\"#fff\"")
                    .append(" cx=\"")
                    .append(spot.x())
                    .append("\" cy=\"")
                    .append(spot.y())
                    .append("\"><title>")
                    .append(escaped(spot.name() + ": " + spot.says()))
                    .append("</title></circle>\n");
        }
        for (var piece : MapLegend.of(map, LETTERING)) {
            write(svg, piece);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void write(StringBuilder svg, MapLegend.Piece piece) {
        String at =
                String.format(
                        Locale.ROOT, "cx=\"%.1f\" cy=\"%.1f\"/>", piece.x() - 8, piece.y() - 4);
        svg.append(
                switch (piece.sign()) {
                    case -1 -> "";
                    case MapLegend.Piece.TODAY ->
                            "<circle r=\"4\" fill=\"#fff\" stroke=\"#46536b\" stroke-width=\"1.5\" "
                                    + at;
                    case MapLegend.Piece.OPENS -> "<circle r=\"5\" fill=\"#0b6464\" " + at;
                    default -> "<circle r=\"3.5\" fill=\"" + GAINS[piece.sign()] + "\" " + at;
                });
        svg.append(
                        String.format(
                                Locale.ROOT,
                                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%s\" fill=\"#1c2b45\""
                                        + " font-family=\"Liberation Sans, Arial, sans-serif\">",
                                piece.x(),
                                piece.y(),
                                piece.size()))
                .append(escaped(piece.words()))
                .append("</text>\n");
    }

    static byte[] png(PlanPage.PlanMap map) {
        var image =
                new BufferedImage(
                        SCALE * MapShapes.WIDTH, SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SCALE, SCALE);
        draw(pen, map);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void draw(Graphics2D pen, PlanPage.PlanMap map) {
        for (var district : map.districts()) {
            var shape = shape(district.path());
            pen.setColor(LAND);
            pen.fill(shape);
            pen.setColor(FINE);
            pen.setStroke(new BasicStroke(.4f));
            pen.draw(shape);
        }
        pen.setColor(BORDER);
        pen.setStroke(new BasicStroke(.9f));
        map.regions().forEach(region -> pen.draw(shape(region.path())));
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var dots : map.dots()) {
            pen.setColor(Color.decode(GAINS[dots.gain()]));
            pen.draw(shape(dots.path()));
        }
        for (var spot : map.spots()) {
            double radius = spot.standing() ? 4 : 5;
            var circle =
                    new Ellipse2D.Double(
                            Double.parseDouble(spot.x()) - radius,
                            Double.parseDouble(spot.y()) - radius,
                            2 * radius,
                            2 * radius);
            pen.setColor(spot.standing() ? PAPER : NEW);
            pen.fill(circle);
            pen.setColor(spot.standing() ? INK : PAPER);
            pen.setStroke(new BasicStroke(1.2f));
            pen.draw(circle);
        }
        MapLegend.of(map, LETTERING).forEach(piece -> draw(pen, piece));
    }

    private static void draw(Graphics2D pen, MapLegend.Piece piece) {
        boolean dot = piece.sign() >= 0 && piece.sign() < MapLegend.Piece.TODAY;
        double radius = dot ? 3.5 : piece.sign() == MapLegend.Piece.TODAY ? 4 : 5;
        var sign =
                new Ellipse2D.Double(
                        piece.x() - 8 - radius, piece.y() - 4 - radius, 2 * radius, 2 * radius);
        if (dot || piece.sign() == MapLegend.Piece.OPENS) {
            pen.setColor(dot ? Color.decode(GAINS[piece.sign()]) : NEW);
            pen.fill(sign);
        } else if (piece.sign() == MapLegend.Piece.TODAY) {
            pen.setColor(INK);
            pen.draw(sign);
        }
        pen.setColor(WORDS);
        pen.fill(LETTERING.shape(piece.words(), piece.x(), piece.y(), piece.size()));
    }

    /** Reads the few commands that our own paths are written in. */
    private static Path2D shape(String path) {
        var shape = new Path2D.Double();
        var steps = STEP.matcher(path);
        double x = 0;
        double y = 0;
        while (steps.find()) {
            String[] numbers = steps.group(2).strip().split("[ ,]+");
            switch (steps.group(1)) {
                case "M" -> {
                    x = Double.parseDouble(numbers[0]);
                    y = Double.parseDouble(numbers[1]);
                    shape.moveTo(x, y);
                }
                case "l" -> {
                    for (int k = 0; k + 1 < numbers.length; k += 2) {
                        x += Double.parseDouble(numbers[k]);
                        y += Double.parseDouble(numbers[k + 1]);
                        shape.lineTo(x, y);
                    }
                }
                case "h" -> shape.lineTo(x, y);
                default -> shape.closePath();
            }
        }
        return shape;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
