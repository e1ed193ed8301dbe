# SPDX-License-Identifier: GPL-3.0-or-later
# What a Linux system gets: the program, its place in the menu, the type of its files, its manual.
set(app_id org.coapstudio.CoapStudio)

install(TARGETS coapstudio RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME ${app_id}.xml)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/coapstudio.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${app_id}.svg)

# compress(SOURCE NAME): SOURCE as NAME.gz in the build folder, the same octets each time (Debian policy 12.1, 12.7).
find_program(GZIP_PROGRAM gzip REQUIRED)
set(compressed ${CMAKE_BINARY_DIR}/packaging)
function(compress source name)
    configure_file(${source} ${compressed}/${name} COPYONLY)
    execute_process(COMMAND ${GZIP_PROGRAM} --best --no-name --keep --force ${compressed}/${name} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
compress(${CMAKE_CURRENT_LIST_DIR}/coapstudio.1 coapstudio.1)
compress(${CMAKE_CURRENT_LIST_DIR}/changelog changelog)
install(FILES ${compressed}/coapstudio.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${compressed}/changelog.gz ${CMAKE_CURRENT_LIST_DIR}/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/coapstudio)
