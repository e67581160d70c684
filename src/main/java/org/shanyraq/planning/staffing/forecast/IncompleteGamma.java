package org.shanyraq.planning.staffing.forecast;

/**
 * The regularised lower incomplete gamma function P(a, x): by its series below a + 1, by its
 * continued fraction above (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2).
 */
final class IncompleteGamma {
    private static final int TERMS = 10_000;
    private static final double ENOUGH = 1e-15;

    /** C. Lanczos, 1964, with g = 7, n = 9. */
    private static final double[] LANCZOS = {
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private IncompleteGamma() {}

    static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < TERMS && term > sum * ENOUGH; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** By the method of Lentz. */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < TERMS; n++) {
            double an = -n * (n - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            double step = c * d;
            value *= step;
            if (Math.abs(step - 1) < ENOUGH) {
                break;
            }
        }
        return value;
    }

    static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
