# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the example site "stress": a building of ten thousand resources, the same each time.
#   cmake -D FILE=stress.coapsite -P stress.cmake
# 10 floors of 10 corridors of 20 rooms with 5 things each.
file(WRITE "${FILE}" [=[{
  "format": "coapsite",
  "version": 1,
  "title": "Large building",
  "server": {
    "listen": [
      { "scheme": "coap", "address": "loopback", "port": 5683 }
    ]
  },
  "resources": [
]=])
set(number 0)
set(before "")
foreach(floor RANGE 0 9)
    foreach(corridor RANGE 0 9)
        set(text "")
        foreach(room RANGE 1 20)
            math(EXPR name "${floor} * 1000 + ${corridor} * 100 + ${room}")
            math(EXPR seed "${number} + 1")
            math(EXPR warm "19 + ${number} % 5")
            math(EXPR set "19 + ${number} % 4")
            math(EXPR minutes "6 + ${number} % 9")
            set(at "/floor-${floor}/corridor-${corridor}/room-${name}")
            string(APPEND text "${before}"
"    { \"path\": \"${at}/temperature\", \"kind\": \"simulated\", \"title\": \"Temperature, room ${name}\", \"rt\": \"temperature-c\", \"if\": \"sensor\", \"waveform\": \"sine\", \"period\": \"${minutes} min\", \"offset\": ${warm}, \"amplitude\": 1.5, \"noise\": 0.1, \"decimals\": 1, \"unit\": \"Cel\", \"interval\": \"10 s\", \"seed\": ${seed} },\n"
"    { \"path\": \"${at}/humidity\", \"kind\": \"simulated\", \"title\": \"Humidity, room ${name}\", \"rt\": \"humidity\", \"if\": \"sensor\", \"waveform\": \"random walk\", \"offset\": 45, \"amplitude\": 15, \"decimals\": 0, \"unit\": \"%RH\", \"interval\": \"20 s\", \"seed\": ${seed} },\n"
"    { \"path\": \"${at}/co2\", \"kind\": \"simulated\", \"title\": \"Carbon dioxide, room ${name}\", \"rt\": \"co2\", \"if\": \"sensor\", \"waveform\": \"random walk\", \"offset\": 800, \"amplitude\": 350, \"decimals\": 0, \"unit\": \"ppm\", \"interval\": \"30 s\", \"seed\": ${seed} },\n"
"    { \"path\": \"${at}/lamp\", \"kind\": \"switch\", \"title\": \"Lamp, room ${name}\", \"rt\": \"light\", \"if\": \"actuator\" },\n"
"    { \"path\": \"${at}/setpoint\", \"kind\": \"value\", \"title\": \"Set-point, room ${name}\", \"rt\": \"setpoint\", \"if\": \"actuator\", \"type\": \"number\", \"initial\": ${set}, \"min\": 15, \"max\": 26, \"unit\": \"Cel\" }")
            set(before ",\n")
            math(EXPR number "${number} + 1")
        endforeach()
        file(APPEND "${FILE}" "${text}")    # one text of all would be copied for each room
    endforeach()
endforeach()
file(APPEND "${FILE}" "\n  ]\n}\n")
