# SPDX-License-Identifier: GPL-3.0-or-later
# For programs with resources of their own: cmake --install BUILD --component dev. Not part of packages of the program.
include(CMakePackageConfigHelpers)
set(engine_targets coap_core coap_control coap_catalog coap_host)
foreach(target IN LISTS engine_targets)
    add_library(CoapStudio::${target} ALIAS ${target})
endforeach()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/CoapStudio)
install(TARGETS ${engine_targets} ${COAPSTUDIO_HOST_RESOURCES} EXPORT CoapStudioTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev EXCLUDE_FROM_ALL
    OBJECTS DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev EXCLUDE_FROM_ALL)
install(EXPORT CoapStudioTargets NAMESPACE CoapStudio:: DESTINATION ${package_folder} COMPONENT dev EXCLUDE_FROM_ALL)
install(DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/coapstudio
    COMPONENT dev EXCLUDE_FROM_ALL FILES_MATCHING PATTERN "*.h")

file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/CoapStudioConfig.cmake
[[# CoapStudio::coap_core   the protocol, without sockets and clock
# CoapStudio::coap_host   sockets and the event loop: UdpServer, ServerHost
include(CMakeFindDependencyMacro)
find_dependency(Threads)
find_dependency(Qt6 6.4 COMPONENTS Core Network)
include(${CMAKE_CURRENT_LIST_DIR}/CoapStudioTargets.cmake)
]])
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/CoapStudioConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/CoapStudioConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/CoapStudioConfigVersion.cmake
    DESTINATION ${package_folder} COMPONENT dev EXCLUDE_FROM_ALL)
