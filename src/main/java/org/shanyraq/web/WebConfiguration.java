package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer {
    private final Assets assets;

    WebConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Bean
    WebMvcRegistrations pageMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PageMappings();
            }
        };
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(Assets.PLACES.toArray(String[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(
                        new VersionResourceResolver()
                                .addFixedVersionStrategy(assets.version(), "/**"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Surroundings());
    }

    /** Gives a controller the shell, the words or the language of its reader. */
    private static final class Surroundings implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type == Shell.class
                    || type == Wording.class
                    || type == Language.class
                    || type == Listing.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(HttpServletRequest.class);
            if (servlet == null) {
                throw new IllegalStateException("a page outside of the web");
            }
            if (parameter.getParameterType() == Listing.class) {
                return Listing.of(servlet);
            }
            var shell = Shell.of(servlet);
            if (parameter.getParameterType() == Wording.class) {
                return shell.words();
            }
            return parameter.getParameterType() == Language.class ? shell.language() : shell;
        }
    }
}
