# SPDX-License-Identifier: GPL-3.0-or-later
# Packages: `cpack -G DEB` in a build folder.
if(UNIX AND NOT APPLE)
    include(${CMAKE_CURRENT_LIST_DIR}/linux/install.cmake)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME coapstudio)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "CoAP Studio maintainers")
set(CPACK_PACKAGE_CONTACT "CoAP Studio maintainers <coapstudio@example.org>")
set(CPACK_PACKAGE_HOMEPAGE_URL ${PROJECT_HOMEPAGE_URL})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "CoAP server you can watch")     # Debian wants it without an article
set(CPACK_PACKAGE_DESCRIPTION "CoAP Studio serves resources made without writing code to any CoAP client,
and shows what happens: every message, observer and retransmission, with
live plots of the traffic and of the values.

It serves the same site without a window too: coapstudio --headless.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS libcoap3-bin)
if(COAPSTUDIO_GUI)
    # Qt loads it for our icons; no symbol of it is linked, so that SHLIBDEPS does not find it.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6svg6)
    # A Wayland desktop, Chinese letters.
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, fonts-noto-cjk | fonts-wqy-microhei")
endif()
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
include(CPack)
