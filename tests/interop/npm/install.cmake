# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DNPM=npm -DFROM=folder -DTO=folder -P install.cmake: installs what the lock file names, unless it is there.
file(MAKE_DIRECTORY ${TO})
file(SHA256 ${FROM}/package-lock.json wanted)
if(EXISTS ${TO}/installed.txt)
    file(READ ${TO}/installed.txt installed)
    if(installed STREQUAL wanted)
        return()
    endif()
endif()
file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO})
execute_process(COMMAND ${NPM} ci --no-audit --no-fund --prefer-offline WORKING_DIRECTORY ${TO} COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${TO}/installed.txt ${wanted})
