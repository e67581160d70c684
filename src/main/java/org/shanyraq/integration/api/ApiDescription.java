package org.shanyraq.integration.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself: {@code /v3/api-docs}, OpenAPI 3.1. */
@Configuration
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    /** What each call may be refused with, beside what it promises. */
    private static final Map<String, String> REFUSALS =
            new TreeMap<>(
                    Map.of(
                            "400",
                                    "The request cannot be read, or a value in it is wrong: see errors",
                            "401", "No token, or one that is no longer good",
                            "403", "The token is not good for this: another scope is needed",
                            "404", "There is no such thing, or it is not yours",
                            "406", "Only application/json is answered",
                            "408", "The body came too slowly",
                            "413", "The body is larger than 16 MB",
                            "415", "Only application/json is read",
                            "429", "Too many requests: wait as many seconds as Retry-After says",
                            "503", "The database is away: send it again"));

    @Bean
    OpenAPI descriptionOfTheApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Shanyraq")
                                .version("1")
                                .description(
                                        "For organisations that work with 111 and the family support centres. Errors are"
                                                + " problem documents (RFC 9457) in the language of Accept-Language. To take"
                                                + " in somebody who asks for help is never refused for its rate.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "Made by an administrator for one organisation, with scopes and an end"))
                                .addSchemas(PROBLEM, problem()));
    }

    /** Each call names its refusals. */
    @Bean
    OpenApiCustomizer refusals() {
        return api ->
                api.getPaths()
                        .forEach(
                                (path, item) ->
                                        item.readOperationsMap()
                                                .forEach(
                                                        (method, call) ->
                                                                refuse(path, method, call)));
    }

    /** Whoever asks for help is never refused for the rate. */
    private static void refuse(String path, PathItem.HttpMethod method, Operation call) {
        boolean help = method == PathItem.HttpMethod.POST && path.endsWith("/contacts");
        REFUSALS.forEach(
                (status, why) -> {
                    if (!help || !status.equals("429")) {
                        call.getResponses().addApiResponse(status, refusal(why));
                    }
                });
    }

    private static ApiResponse refusal(String why) {
        return new ApiResponse()
                .description(why)
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/"
                                                                                + PROBLEM))));
    }

    private static Schema<?> problem() {
        var error =
                new ObjectSchema()
                        .addProperty("field", new StringSchema().example("cases[0].district"))
                        .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors", new io.swagger.v3.oas.models.media.ArraySchema().items(error))
                .addProperty("reference", new StringSchema());
    }
}
