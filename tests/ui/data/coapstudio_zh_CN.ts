<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>studio::NumberTest</name>
    <message><source>Resource</source><translation>资源</translation></message>
</context>
</TS>
