package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * No page leaves something in the session for the next one. So no request reads the session for it,
 * and an error page can be made while sessions cannot be read.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class NothingCarried implements FlashMapManager {
    @Override
    public @Nullable FlashMap retrieveAndUpdate(
            HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(
            FlashMap carried, HttpServletRequest request, HttpServletResponse response) {}
}
