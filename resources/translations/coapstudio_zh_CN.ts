<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Catalog</name>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="67"/>
        <source>(aliases in a circle)</source>
        <translation>(别名循环引用)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="69"/>
        <source>(no target)</source>
        <translation>(无目标)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="69"/>
        <source>(%1 is not there)</source>
        <translation>(%1 不存在)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="209"/>
        <source>Its target %1 leads into a circle of aliases, or over more than %2 of them.</source>
        <translation>它的目标 %1 陷入别名的循环，或经过的别名超过 %2 个。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="210"/>
        <source>Its target %1 is not there, or leads nowhere.</source>
        <translation>它的目标 %1 不存在，或没有指向任何资源。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="223"/>
        <source>The target of this alias is not there.</source>
        <translation>该别名的目标不存在。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="224"/>
        <location filename="../../engine/catalog/catalogcommon.cpp" line="130"/>
        <location filename="../../engine/catalog/placeholderresource.cpp" line="46"/>
        <source>The value of this resource cannot be set.</source>
        <translation>无法设置此资源的值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalogcommon.cpp" line="318"/>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="60"/>
        <source>There is no room for that in the collection.</source>
        <translation>集合中没有足够的空间。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="310"/>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="310"/>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/counterkind.cpp" line="60"/>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="221"/>
        <source>“%1” is not 1, 0, on, off, true or false.</source>
        <translation>“%1”不是 1、0、on、off、true 或 false。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="222"/>
        <source>“%1” is not a percentage from 0 to 100, on or off.</source>
        <translation>“%1”不是 0 到 100 的百分数、on 或 off。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="223"/>
        <source>“%1” is not a colour such as #ff8800, on or off.</source>
        <translation>“%1”不是颜色(如 #ff8800)、on 或 off。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsontext.cpp" line="22"/>
        <source>“%1” is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsontext.cpp" line="23"/>
        <source>A number is too large to be kept exactly.</source>
        <translation>有一个数字太大，无法精确保存。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsontext.cpp" line="24"/>
        <source>It is nested too deeply.</source>
        <translation>嵌套过深。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsontext.cpp" line="26"/>
        <source>This is not JSON: line %1, column %2.</source>
        <translation>这不是 JSON：第 %1 行，第 %2 列。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsontext.cpp" line="34"/>
        <location filename="../../engine/catalog/logkind.cpp" line="139"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="246"/>
        <source>The text is not UTF-8.</source>
        <translation>文本不是 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="218"/>
        <source>These are no octets in hexadecimal, for example de ad be ef.</source>
        <translation>这不是十六进制字节，例如 de ad be ef。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="252"/>
        <source>“%1” is not true or false.</source>
        <translation>“%1”不是 true 或 false。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="262"/>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="268"/>
        <source>%1 is less than the minimum of %2.</source>
        <translation>%1 小于最小值 %2。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="270"/>
        <source>%1 is more than the maximum of %2.</source>
        <translation>%1 大于最大值 %2。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/ruleskind.cpp" line="130"/>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/ruleskind.cpp" line="130"/>
        <source>%1 rules</source>
        <translation>%1 条规则</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="103"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="286"/>
        <source>(not there)</source>
        <translation>（不存在）</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="60"/>
        <source>“%1” does not press it: leave it empty to press, or give a number to go back to.</source>
        <translation>“%1”不能按下按钮：留空表示按一次，或输入要恢复到的次数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/filecontent.cpp" line="23"/>
        <source>No file is chosen.</source>
        <translation>未选择文件。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/filecontent.cpp" line="26"/>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/filecontent.cpp" line="28"/>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/filecontent.cpp" line="31"/>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/filecontent.cpp" line="35"/>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 大于 %2 MB。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="283"/>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="283"/>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="283"/>
        <source>The folder %1 cannot be read.</source>
        <translation>无法读取文件夹 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="293"/>
        <source>(no folder chosen)</source>
        <translation>(未选择文件夹)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="295"/>
        <source>(the folder %1 is not there)</source>
        <translation>(文件夹 %1 不存在)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="297"/>
        <source>%1 entries or more</source>
        <translation>%1 项或更多</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="299"/>
        <source>1 entry</source>
        <translation>1 项</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="299"/>
        <source>%1 entries</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="46"/>
        <source>It must be an object.</source>
        <translation>必须是对象。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="49"/>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="54"/>
        <source>“%1” must be of the type %2.</source>
        <translation>“%1”的类型必须是 %2。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="64"/>
        <location filename="../../engine/catalog/jsonshape.cpp" line="66"/>
        <source>must be a list of texts, for example [&quot;name&quot;]</source>
        <translation>必须是文本列表，例如 [&quot;name&quot;]</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="72"/>
        <source>must be an object, for example {&quot;name&quot;: &quot;string&quot;}</source>
        <translation>必须是对象，例如 {&quot;name&quot;: &quot;string&quot;}</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="76"/>
        <source>“%1” must be one of: %2</source>
        <translation>“%1”必须是以下之一：%2</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="84"/>
        <source>must be an object, for example {&quot;temperature&quot;: &quot;Cel&quot;}</source>
        <translation>必须是对象，例如 {&quot;temperature&quot;: &quot;Cel&quot;}</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonshape.cpp" line="88"/>
        <source>“%1” must be a text</source>
        <translation>“%1”必须是文本</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="151"/>
        <source>There is nothing to append.</source>
        <translation>没有可追加的内容。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="274"/>
        <source>(empty)</source>
        <translation>(空)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="285"/>
        <source>This log takes %1 bytes in all.</source>
        <translation>该日志总共最多容纳 %1 字节。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/placeholderresource.cpp" line="40"/>
        <source>unknown kind “%1”</source>
        <translation>未知种类“%1”</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/placeholderresource.cpp" line="53"/>
        <source>must be the name of a kind</source>
        <translation>必须是种类的名称</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/replay.cpp" line="231"/>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/replay.cpp" line="234"/>
        <source>The file has no column “%1”.</source>
        <translation>文件中没有“%1”列。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/replay.cpp" line="240"/>
        <source>The file has more than %1 rows.</source>
        <translation>文件多于 %1 行。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/replay.cpp" line="246"/>
        <source>A quotation mark in the file is not closed.</source>
        <translation>文件中有引号未闭合。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/replay.cpp" line="248"/>
        <source>No row of the file has a number and a time.</source>
        <translation>文件中没有同时含数值和时间的行。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/replay.cpp" line="248"/>
        <source>No row of the file has a number in that column.</source>
        <translation>文件的该列中没有任何数值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/senml.cpp" line="85"/>
        <source>must begin with a letter or digit and have only letters, digits and - : . / _</source>
        <translation>必须以字母或数字开头，且只含字母、数字和 - : . / _</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="156"/>
        <source>a CSV file is needed</source>
        <translation>需要一个 CSV 文件</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="74"/>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="74"/>
        <source>(not there)</source>
        <translation>（不存在）</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="96"/>
        <location filename="../../ui/site/changetexts.cpp" line="105"/>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="98"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="98"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="111"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="113"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="120"/>
        <source>1 more property</source>
        <translation>另有 1 个属性</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="120"/>
        <source>%1 more properties</source>
        <translation>另有 %1 个属性</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="126"/>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="180"/>
        <source>1 change was not recorded</source>
        <translation>有 1 次变化未记录</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="180"/>
        <source>%1 changes were not recorded</source>
        <translation>有 %1 次变化未记录</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="193"/>
        <source>… %1 lines are the same</source>
        <translation>… %1 行相同</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="202"/>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="203"/>
        <source>Itself</source>
        <translation>资源自身</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="246"/>
        <source>begins with %1</source>
        <translation>初始为 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="263"/>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="290"/>
        <source>Stands for %1 changes since %2.</source>
        <translation>代表自 %2 起的 %1 次变化。</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="292"/>
        <source>Right before it, %1.</source>
        <translation>在此之前，%1。</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="294"/>
        <source>The value before it is not known.</source>
        <translation>之前的值未知。</translation>
    </message>
    <message>
        <location filename="../../ui/site/changetexts.cpp" line="296"/>
        <source>Only the first %1 of %2 are kept.</source>
        <translation>仅保留 %2 中的前 %1。</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyexport.cpp" line="154"/>
        <source>A history is written as .csv or .json.</source>
        <translation>历史可保存为 .csv 或 .json。</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="35"/>
        <source>must be at least %1%2</source>
        <translation>不能小于 %1%2</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="37"/>
        <source>must be at most %1%2</source>
        <translation>不能大于 %1%2</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="44"/>
        <location filename="../../engine/control/kinddescription.cpp" line="172"/>
        <source>must be a number</source>
        <translation>必须是数值</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="46"/>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="54"/>
        <source>must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”</source>
        <translation>必须是时长，例如“500 ms”、“1.5 s”、“2 min”或“1 h”</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="66"/>
        <source>must be one of: %1</source>
        <translation>必须是以下之一：%1</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="72"/>
        <source>must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="79"/>
        <source>“%1” is there twice</source>
        <translation>“%1”出现了两次</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="91"/>
        <source>“%1” cannot be set here</source>
        <translation>“%1”不能在此设置</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="97"/>
        <source>“%1” is no name of an attribute: letters, digits and - . _ only</source>
        <translation>“%1”不是属性名：只能使用字母、数字和 - . _</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="104"/>
        <source>must be an object of names and texts</source>
        <translation>必须是名称与文本的对象</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="110"/>
        <source>must be a text, or true for an attribute without value</source>
        <translation>必须是文本；没有值的属性写 true</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="135"/>
        <source>must be a list of rows</source>
        <translation>必须是由行组成的列表</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="138"/>
        <source>at most %1 rows</source>
        <translation>最多 %1 行</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="140"/>
        <source>at least %1 rows</source>
        <translation>至少 %1 行</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="39"/>
        <location filename="../../engine/control/kinddescription.cpp" line="144"/>
        <source>row %1: %2</source>
        <comment>number of a row of a table, what is wrong with it</comment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="49"/>
        <source>must be one line that is not empty</source>
        <translation>必须是一行非空文本</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="52"/>
        <source>this is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="168"/>
        <location filename="../../engine/control/kinddescription.cpp" line="283"/>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="170"/>
        <location filename="../../engine/control/kinddescription.cpp" line="277"/>
        <location filename="../../engine/control/kinddescription.cpp" line="311"/>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="190"/>
        <source>must not be less than the minimum</source>
        <translation>不能小于最小值</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="200"/>
        <source>“%1” ends a path: write %2 for it</source>
        <translation>“%1”会使路径结束：请写成 %2</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="203"/>
        <source>two hexadecimal digits must follow a “%”: write %25 for a percent sign</source>
        <translation>“%”后必须有两位十六进制数字：百分号本身请写成 %25</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="207"/>
        <source>no segment can be “.” or “..”</source>
        <translation>任何一段都不能是“.”或“..”</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="209"/>
        <source>no segment can be longer than 255 octets</source>
        <translation>任何一段都不能超过 255 字节</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="290"/>
        <source>must be a text, a number, true or false</source>
        <translation>必须是文本、数值、true 或 false</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="293"/>
        <source>must be octets in hexadecimal, for example “de ad be ef”</source>
        <translation>必须是十六进制字节，例如“de ad be ef”</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="335"/>
        <source>a path is needed, for example /sensors/temperature</source>
        <translation>需要路径，例如 /sensors/temperature</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="337"/>
        <source>must begin with “/”</source>
        <translation>必须以“/”开头</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/placeholders.cpp" line="206"/>
        <source>there is no placeholder {{%1}}</source>
        <translation>没有占位符 {{%1}}</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="125"/>
        <source>there is no “%1”</source>
        <translation>没有“%1”</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="34"/>
        <source>must be a response code such as 2.05 or 4.04</source>
        <translation>必须是响应码，例如 2.05 或 4.04</translation>
    </message>
    <message>
        <location filename="../../engine/control/kinddescription.cpp" line="142"/>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="130"/>
        <source>must be on, off, a percentage from 0 to 100, or a colour such as #ff8800</source>
        <translation>必须是 on、off、0 到 100 的百分数，或颜色(如 #ff8800)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="137"/>
        <source>must be a percentage from 1 to 100, or a colour such as #ff8800</source>
        <translation>必须是 1 到 100 的百分比，或如 #ff8800 的颜色</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="33"/>
        <source>must be a time such as 2026-11-23T09:30:00Z</source>
        <translation>必须是如 2026-11-23T09:30:00Z 的时间</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../ui/site/resourceclipboard.cpp" line="31"/>
        <source>Resource %1 of the text has no “kind”.</source>
        <translation>文本中的第 %1 个资源没有“kind”。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceclipboard.cpp" line="37"/>
        <source>There are no resources in the text.</source>
        <translation>文本中没有资源。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceclipboard.cpp" line="47"/>
        <source>The text is of version %1, which this program does not know. A newer CoAP Studio can paste it.</source>
        <translation>文本的版本为 %1，本程序不认识。更新版本的 CoAP Studio 可以粘贴它。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceclipboard.cpp" line="49"/>
        <source>“resources” must be a list.</source>
        <translation>“resources”必须是列表。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceclipboard.cpp" line="73"/>
        <source>The clipboard has no text to paste.</source>
        <translation>剪贴板中没有可粘贴的文本。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceclipboard.cpp" line="79"/>
        <source>The clipboard has no resources: its text is no JSON (line %1: %2).</source>
        <translation>剪贴板中没有资源：其文本不是 JSON（第 %1 行：%2）。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <location filename="../../ui/format.cpp" line="38"/>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <location filename="../../ui/format.cpp" line="40"/>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <location filename="../../ui/format.cpp" line="42"/>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <location filename="../../ui/format.cpp" line="58"/>
        <source>1 resource</source>
        <translation>1 个资源</translation>
    </message>
    <message>
        <location filename="../../ui/format.cpp" line="58"/>
        <source>%1 resources</source>
        <translation>%1 个资源</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <location filename="../../engine/host/bindplan.cpp" line="71"/>
        <source>Port %1 of %2 is used by another program.</source>
        <translation>%2 的端口 %1 已被其他程序占用。</translation>
    </message>
    <message>
        <location filename="../../engine/host/bindplan.cpp" line="73"/>
        <source>The system does not allow this program to use port %1 of %2.</source>
        <translation>系统不允许此程序使用 %2 的端口 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/host/bindplan.cpp" line="79"/>
        <source>Port %1 of %2 cannot be opened: %3.</source>
        <translation>无法打开 %2 的端口 %1：%3。</translation>
    </message>
    <message>
        <location filename="../../engine/host/bindplan.cpp" line="196"/>
        <source>“%2” is not an IP address, so port %1 cannot be opened there.</source>
        <translation>“%2”不是 IP 地址，因此无法在那里打开端口 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="147"/>
        <source>The change says neither what was nor what shall be.</source>
        <translation>此更改既没有说明原状，也没有说明新状。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="211"/>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="214"/>
        <source>%1 is part of the server and cannot be changed.</source>
        <translation>%1 是服务器的一部分，无法更改。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="216"/>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 在此期间已被更改。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="227"/>
        <source>“%1” is not a path.</source>
        <translation>“%1”不是路径。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="231"/>
        <source>There is already a resource at %1.</source>
        <translation>%1 处已有资源。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editplan.cpp" line="243"/>
        <source>The collection that %1 was in is not there any more.</source>
        <translation>%1 所在的集合已不存在。</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworker.cpp" line="81"/>
        <source>The server goes on at %1</source>
        <translation>服务器继续在 %1 运行</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworker.cpp" line="97"/>
        <source>The server has stopped.</source>
        <translation>服务器已停止。</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworker.cpp" line="106"/>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <location filename="../../engine/host/logbook.cpp" line="23"/>
        <source>%1 more lines are not shown.</source>
        <translation>另有 %1 行未显示。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteeditor.cpp" line="32"/>
        <source>Nothing was done, because another change of the same step is not possible.</source>
        <translation>没有执行任何操作，因为同一步骤中的另一项更改无法完成。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteeditor.cpp" line="147"/>
        <source>The site has as many resources as its limit allows.</source>
        <translation>站点的资源数已达上限。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteeditor.cpp" line="148"/>
        <location filename="../../engine/host/trialserver.cpp" line="78"/>
        <source>There cannot be a resource at %1.</source>
        <translation>%1 处不能有资源。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteeditor.cpp" line="232"/>
        <source>The resource is not there any more.</source>
        <translation>该资源已不存在。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteeditor.cpp" line="236"/>
        <source>The value of %1 cannot be set.</source>
        <translation>无法设置 %1 的值。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteeditor.cpp" line="238"/>
        <source>The value of %1 was changed meanwhile.</source>
        <translation>%1 的值在此期间已被更改。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteloading.cpp" line="32"/>
        <source>%1 has more resources than the limit of %2 allows.</source>
        <translation>%1 的资源数超过上限 %2 所允许的数目。</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteloading.cpp" line="43"/>
        <source>%1: the resource %2 cannot be made: %3</source>
        <translation>%1：无法创建资源 %2：%3</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteloading.cpp" line="73"/>
        <source>There is no example site “%1”.</source>
        <translation>没有示例站点“%1”。</translation>
    </message>
    <message>
        <location filename="../../engine/host/bindplan.cpp" line="75"/>
        <source>%2 is not an address of this computer, so port %1 cannot be opened there.</source>
        <translation>%2 不是本机的地址，因此无法在那里打开端口 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworker.cpp" line="115"/>
        <source>This computer does not have %1: going on without it.</source>
        <translation>本机没有 %1：略过它继续运行。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="93"/>
        <source>More than one CON at a time needs congestion control that CoAP does not have (RFC 7252 §4.8.1).</source>
        <translation>同时多于一个 CON 需要 CoAP 所没有的拥塞控制 (RFC 7252 §4.8.1)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="95"/>
        <source>An ACK time-out below 1 s is for networks of one&apos;s own only (RFC 7252 §4.8.1).</source>
        <translation>低于 1 秒的 ACK 超时只适用于自己的网络 (RFC 7252 §4.8.1)。</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworker.cpp" line="108"/>
        <source>Hears the multicast group %1</source>
        <translation>监听组播组 %1</translation>
    </message>
    <message>
        <location filename="../../engine/host/listenergroups.cpp" line="49"/>
        <source>There is no network interface “%1” to join a multicast group on.</source>
        <translation>没有网络接口“%1”可用于加入组播组。</translation>
    </message>
    <message>
        <location filename="../../engine/host/listenergroups.cpp" line="63"/>
        <source>No network interface of the addresses that are listened on can multicast.</source>
        <translation>所监听地址的网络接口都不支持组播。</translation>
    </message>
    <message>
        <location filename="../../engine/host/listenergroups.cpp" line="97"/>
        <source>%1 on %2</source>
        <comment>multicast group, network interface</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <location filename="../../engine/host/listenergroups.cpp" line="99"/>
        <source>The multicast group %1 cannot be joined on %2: %3.</source>
        <translation>无法在 %2 上加入组播组 %1：%3。</translation>
    </message>
    <message>
        <location filename="../../engine/host/limitwatch.cpp" line="24"/>
        <source>The limit %1=%2 was reached (%3 so far). --limit %1=NUMBER sets another.</source>
        <translation>已达到上限 %1=%2（至今 %3 次）。用 --limit %1=NUMBER 可另设上限。</translation>
    </message>
    <message>
        <location filename="../../engine/host/limitwatch.cpp" line="29"/>
        <source>A client gets more than 265 messages a second: Message IDs were used again within 247 s (%1 so far), and it may take new messages for duplicates (RFC 7252 §4.4).</source>
        <translation>某客户端每秒收到超过 265 条报文：Message ID 在 247 秒内被重复使用（至今 %1 次），它可能把新报文当作重复报文 (RFC 7252 §4.4)。</translation>
    </message>
    <message>
        <location filename="../../engine/host/limitwatch.cpp" line="39"/>
        <source>Datagrams that the system threw away because they came faster than they were read: %1 so far. --protocol receiveBuffer=OCTETS asks for more room.</source>
        <translation>因到来快于读取而被系统丢弃的数据报：至今 %1 个。用 --protocol receiveBuffer=OCTETS 可要求更大的缓冲区。</translation>
    </message>
    <message>
        <location filename="../../engine/host/limitwatch.cpp" line="43"/>
        <source>Datagrams that could not be sent because the system refused them or had no room: %1 so far.</source>
        <translation>因系统拒绝或没有空间而未能发出的数据报：到目前为止 %1 个。</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerfiles.cpp" line="42"/>
        <source>%1: its present value is not kept: %2</source>
        <translation>%1：当前值未保留：%2</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerfiles.cpp" line="48"/>
        <source>Values besides that are not kept: %1</source>
        <translation>另有未保留的值：%1 个</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerfiles.cpp" line="59"/>
        <source>%1 was changed by another program meanwhile; that version is kept as %2.</source>
        <translation>%1 期间被其他程序更改过；该版本保存为 %2。</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerfiles.cpp" line="175"/>
        <source>Resources besides that lack a file, a folder or a target: %1</source>
        <translation>另有缺少文件、文件夹或目标的资源：%1 个</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerfiles.cpp" line="192"/>
        <source>Unsaved changes brought back: %1</source>
        <translation>已恢复未保存的更改：%1 项</translation>
    </message>
    <message>
        <location filename="../../engine/host/udpserver.cpp" line="58"/>
        <source>Only a stop could show it: the server was started again where it was, and its observations have ended.</source>
        <translation>停下服务器才能发现这一点：服务器已在原处重新启动，其观察均已结束。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="146"/>
        <source>no column is named “path”: this line is left out, and the columns are path, value, kind, unit, title</source>
        <translation>没有名为“path”的列：此行未采用，各列依次为 path、value、kind、unit、title</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="143"/>
        <source>no column is named “path”, and no line begins with one, as in “/room/temperature”</source>
        <translation>没有名为“path”的列，也没有以路径开头的行，例如“/room/temperature”</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="157"/>
        <source>the column “%1” is left out, as no kind has such a property</source>
        <translation>列“%1”未采用，因为没有任何类型具有该属性</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="171"/>
        <source>there is no kind “%1”</source>
        <translation>没有种类“%1”</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="193"/>
        <source>there are more cells than columns</source>
        <translation>单元格多于列数</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="200"/>
        <source>“%1” is left out, as the kind “%2” does not have it</source>
        <translation>“%1”未采用，因为类型“%2”没有该属性</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="257"/>
        <source>“%1” is left out, as it means nothing where “%2” is “%3”</source>
        <translation>“%1”未采用，因为“%2”为“%3”时它没有意义</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvimport.cpp" line="207"/>
        <source>this is not JSON</source>
        <translation>这不是 JSON</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvtext.cpp" line="53"/>
        <source>behind a closing quote only the next cell can come</source>
        <translation>右引号之后只能是下一个单元格</translation>
    </message>
    <message>
        <location filename="../../engine/host/csvtext.cpp" line="77"/>
        <source>this quote is not closed</source>
        <translation>此引号没有闭合</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerexchange.cpp" line="38"/>
        <source>%1 is there already</source>
        <translation>%1 已经存在</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerexchange.cpp" line="36"/>
        <source>“%1” is not a path</source>
        <translation>“%1”不是路径</translation>
    </message>
    <message>
        <location filename="../../engine/host/engineworkerexchange.cpp" line="40"/>
        <source>%1 is in the file twice</source>
        <translation>%1 在文件中出现两次</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="102"/>
        <source>another “%1” is left out: “%2”</source>
        <translation>多余的“%1”被略去：“%2”</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="125"/>
        <source>“title*” is left out, as it is not UTF-8&apos;&apos;text: “%1”</source>
        <translation>“title*”未采用，因为它不是 UTF-8&apos;&apos;文本 的形式：“%1”</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="137"/>
        <source>“%1” is no number of a Content-Format</source>
        <translation>“%1”不是内容格式的编号</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="143"/>
        <source>a value has one Content-Format only, these are left out: %1</source>
        <translation>一个值只有一种内容格式，以下被略去：%1</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="168"/>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="200"/>
        <source>this is not link-format: &lt;/path&gt;;name=&quot;value&quot;, … is expected</source>
        <translation>这不是 link-format：应为 &lt;/path&gt;;name=&quot;value&quot;, …</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="206"/>
        <source>the host “%1”: its links become paths of this server (%2)</source>
        <translation>主机“%1”：其链接成为本服务器的路径（%2 个）</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="219"/>
        <source>&lt;%1&gt; is not on this server</source>
        <translation>&lt;%1&gt; 不在此服务器上</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="259"/>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="263"/>
        <source>larger than %1 MiB</source>
        <translation>大于 %1 MiB</translation>
    </message>
    <message>
        <location filename="../../engine/host/siteimport.cpp" line="269"/>
        <source>the text is not UTF-8</source>
        <translation>文本不是 UTF-8</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <location filename="../../engine/host/editjournal.cpp" line="136"/>
        <source>Changes are not kept for the case of a crash: %1 cannot be written to.</source>
        <translation>更改无法为崩溃情况保留：无法写入 %1。</translation>
    </message>
    <message>
        <location filename="../../engine/host/editjournal.cpp" line="155"/>
        <source>Changes are not kept for the case of a crash: %1 cannot be written: %2</source>
        <translation>更改无法为崩溃情况保留：无法写入 %1：%2</translation>
    </message>
    <message>
        <location filename="../../engine/host/journaltext.cpp" line="84"/>
        <source>its first line is none of a journal</source>
        <translation>其第一行不属于日志</translation>
    </message>
    <message>
        <location filename="../../engine/host/journaltext.cpp" line="86"/>
        <source>it is of version %1, this program reads version %2</source>
        <translation>其版本为 %1，本程序读取版本 %2</translation>
    </message>
    <message>
        <location filename="../../engine/host/journaltext.cpp" line="125"/>
        <source>line %1 cannot be read</source>
        <translation>无法读取第 %1 行</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="32"/>
        <source>Untitled site</source>
        <translation>未命名站点</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="44"/>
        <source>The journal of unsaved changes is damaged: %1. What comes before was brought back.</source>
        <translation>未保存更改的日志已损坏：%1。此前的内容已恢复。</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="79"/>
        <source>the file has changed since</source>
        <translation>文件此后已被更改</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="105"/>
        <source>%1 has changes that were not saved when a program ended abruptly; they are left out. --recover serves them too.</source>
        <translation>%1 有程序意外终止时未保存的更改；这些更改未载入。使用 --recover 可一并提供。</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="113"/>
        <source>%1 is open in another program too: the last save wins.</source>
        <translation>%1 也在另一个程序中打开：以最后保存的为准。</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="137"/>
        <source>A change of %1 was not brought back: %2</source>
        <translation>%1 的一项更改未能恢复：%2</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="139"/>
        <source>%1 more changes were not brought back.</source>
        <translation>另有 %1 项更改未能恢复。</translation>
    </message>
    <message>
        <location filename="../../engine/host/leftedits.cpp" line="151"/>
        <source>The journal with all changes is kept as %1.</source>
        <translation>包含全部更改的日志保存为 %1。</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="115"/>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="116"/>
        <source>Humidity</source>
        <translation>湿度</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="124"/>
        <source>Light</source>
        <translation>灯</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="122"/>
        <location filename="../../engine/catalog/counterkind.cpp" line="16"/>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="117"/>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="118"/>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="42"/>
        <source>Day and night</source>
        <translation>昼夜</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="119"/>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="41"/>
        <source>Replay of a CSV file</source>
        <translation>回放 CSV 文件</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="123"/>
        <location filename="../../engine/catalog/switchkind.cpp" line="45"/>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="125"/>
        <source>Colour light</source>
        <translation>彩色灯</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="127"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="63"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="128"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="63"/>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="129"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="64"/>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="130"/>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="131"/>
        <location filename="../../engine/catalog/clockkind.cpp" line="15"/>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="132"/>
        <location filename="../../engine/catalog/largekind.cpp" line="44"/>
        <source>Large file</source>
        <translation>大文件</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="133"/>
        <source>Slow</source>
        <translation>慢速</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="134"/>
        <location filename="../../engine/catalog/logkind.cpp" line="76"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="135"/>
        <location filename="../../engine/catalog/collectionkind.cpp" line="113"/>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="136"/>
        <location filename="../../engine/catalog/folderkind.cpp" line="50"/>
        <source>Folder of files</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="138"/>
        <location filename="../../engine/catalog/errorkind.cpp" line="36"/>
        <source>Error demo</source>
        <translation>错误演示</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="62"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="62"/>
        <source>A name for people, listed in resource discovery.</source>
        <translation>给人看的名称，在资源发现中列出。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="63"/>
        <location filename="../../engine/catalog/rule.cpp" line="104"/>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="63"/>
        <source>Answers come that much later, as a separate response.</source>
        <translation>应答推迟这么久，作为分离响应发出。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="45"/>
        <location filename="../../engine/catalog/rule.cpp" line="99"/>
        <source>Max-Age</source>
        <translation>Max-Age</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="45"/>
        <location filename="../../engine/catalog/rule.cpp" line="100"/>
        <source>How long a cache may keep the answer.</source>
        <translation>缓存可以保留应答多久。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="32"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="32"/>
        <source>Whether notifications ask to be acknowledged.</source>
        <translation>通知是否要求确认。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="33"/>
        <source>Like the request</source>
        <translation>与请求相同</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="33"/>
        <source>Non-confirmable (NON)</source>
        <translation>不可确认 (NON)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="34"/>
        <source>Confirmable (CON)</source>
        <translation>可确认 (CON)</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="34"/>
        <source>Every nth as CON</source>
        <translation>每 n 个中有一个 CON</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="35"/>
        <source>One CON in</source>
        <translation>CON 间隔</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="35"/>
        <source>Of that many notifications one is Confirmable, the others are not.</source>
        <translation>每这么多个通知中有一个是 CON，其余为 NON。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="65"/>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="65"/>
        <source>What clients may do; all other methods get 4.05.</source>
        <translation>客户端可用的方法；其他方法得到 4.05。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="24"/>
        <source>Resource type</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="24"/>
        <source>Words for rt in resource discovery.</source>
        <translation>资源发现中 rt 属性的值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="25"/>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="25"/>
        <source>Words for if in resource discovery.</source>
        <translation>资源发现中 if 属性的值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="26"/>
        <source>List the size</source>
        <translation>列出大小</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="26"/>
        <source>Tell the size (sz) in resource discovery.</source>
        <translation>在资源发现中给出大小（sz）。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="27"/>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="27"/>
        <source>Further attributes of its link in resource discovery (RFC 6690).</source>
        <translation>资源发现中该链接的其他属性（RFC 6690）。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="54"/>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="54"/>
        <source>Answers carry an ETag, by which a client can ask whether what it has is still valid.</source>
        <translation>响应带有 ETag，客户端可凭它询问已有内容是否仍然有效。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="66"/>
        <source>Observable</source>
        <translation>可观察</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="66"/>
        <source>Clients may observe it.</source>
        <translation>客户端可以观察它。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="67"/>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="67"/>
        <source>Served, but not listed in resource discovery.</source>
        <translation>提供服务，但不在资源发现中列出。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="113"/>
        <source>Clients create resources in it: POST names them, PUT names its own, DELETE removes. “Save with current values” keeps them as values of the site, which clients cannot remove.</source>
        <translation>客户端在其中创建资源：POST 由服务器命名，PUT 自行命名，DELETE 删除。“连同当前值保存”将其保留为站点自身的值，客户端无法删除。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="117"/>
        <source>Beyond that many, creating one is refused with 4.03.</source>
        <translation>超过此数后，创建将以 4.03 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="120"/>
        <location filename="../../engine/catalog/logkind.cpp" line="84"/>
        <source>Maximum size</source>
        <translation>最大大小</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="120"/>
        <source>Of all payloads together; beyond, creating or changing one is refused with 4.13.</source>
        <translation>所有载荷的总大小；超过后创建或修改以 4.13 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="81"/>
        <location filename="../../engine/catalog/logkind.cpp" line="66"/>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="81"/>
        <source>A JSON document, also as CBOR (Accept 60) and, while a member is a number, as SenML (110, 112). POST merges the members of an object into it, PATCH takes a merge patch or a JSON patch. FETCH gives a part: its payload is a JSON Pointer such as /a/0 as plain text, or an array of them as JSON.</source>
        <translation>JSON 文档，也可用 CBOR（Accept 60）获取；当某个成员是数值时，还可用 SenML（110、112）。POST 将对象的成员合并进来，PATCH 接受合并补丁或 JSON 补丁。FETCH 给出一部分：其载荷是纯文本的 JSON 指针（例如 /a/0），或 JSON 的指针数组。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="84"/>
        <source>Required members</source>
        <translation>必需成员</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="84"/>
        <source>A list of names, for example [&quot;name&quot;]; a change that leaves one out is refused with 4.00, a patch with 4.09.</source>
        <translation>名称列表，例如 [&quot;name&quot;]；缺少其中之一的更改以 4.00 拒绝，补丁以 4.09 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="86"/>
        <source>Types of members</source>
        <translation>成员类型</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="86"/>
        <source>For example {&quot;name&quot;: &quot;string&quot;}: string, number, integer, boolean, object or array; a change to another type is refused in the same way.</source>
        <translation>例如 {&quot;name&quot;: &quot;string&quot;}：string、number、integer、boolean、object 或 array；改为其他类型会以同样方式拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="88"/>
        <source>Units of members</source>
        <translation>成员单位</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/jsonkind.cpp" line="88"/>
        <source>SenML units for SenML records, for example {&quot;temperature&quot;: &quot;Cel&quot;}.</source>
        <translation>SenML 记录的单位，例如 {&quot;temperature&quot;: &quot;Cel&quot;}。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="14"/>
        <location filename="../../engine/catalog/catalog.cpp" line="126"/>
        <source>Button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="14"/>
        <source>Each press, in the window or by POST, notifies its observers; GET tells how often it was pressed.</source>
        <translation>在窗口中或用 POST 每按一次都会通知观察者；GET 返回按下的次数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="16"/>
        <location filename="../../engine/catalog/counterkind.cpp" line="18"/>
        <location filename="../../engine/catalog/jsonkind.cpp" line="92"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="65"/>
        <source>Initial value</source>
        <translation>初始值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="16"/>
        <source>How often it was pressed before the site is opened.</source>
        <translation>打开站点之前已按下的次数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="20"/>
        <source>Only people press it in the window; a POST gets 4.05.</source>
        <translation>只能在窗口中按下；POST 得到 4.05。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/counterkind.cpp" line="18"/>
        <location filename="../../engine/catalog/jsonkind.cpp" line="92"/>
        <location filename="../../engine/catalog/logkind.cpp" line="89"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="65"/>
        <source>What it holds when the site is opened.</source>
        <translation>打开站点时的值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/counterkind.cpp" line="16"/>
        <source>A whole number; POST adds the step, PUT sets it.</source>
        <translation>一个整数；POST 加上步长，PUT 直接设置。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/counterkind.cpp" line="19"/>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/counterkind.cpp" line="19"/>
        <source>What a POST adds.</source>
        <translation>每次 POST 增加的数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="15"/>
        <source>The time of this computer, in UTC.</source>
        <translation>本机的时间，UTC。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="18"/>
        <source>How the time is written.</source>
        <translation>时间的写法。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="19"/>
        <source>Unix seconds</source>
        <translation>Unix 秒</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="20"/>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="118"/>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="20"/>
        <source>How often it moves and observers are notified.</source>
        <translation>多久变化一次并通知观察者。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="44"/>
        <source>A long text or noise, sent block by block; PUT replaces it.</source>
        <translation>一段长文本或随机数据，以块传输发送；PUT 替换它。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="47"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="47"/>
        <source>How many octets it has at first.</source>
        <translation>最初有多少字节。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="51"/>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="51"/>
        <source>What it is made of.</source>
        <translation>由什么组成。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="52"/>
        <source>Numbered lines of text</source>
        <translation>带编号的文本行</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="52"/>
        <source>Random octets</source>
        <translation>随机字节</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="53"/>
        <source>The same seed gives the same octets.</source>
        <translation>相同的种子得到相同的字节。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="164"/>
        <source>Simulated sensor</source>
        <translation>模拟传感器</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="165"/>
        <source>A number that moves by itself, like a sensor&apos;s reading.</source>
        <translation>自行变化的数值，如同传感器的读数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="29"/>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="34"/>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="35"/>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="36"/>
        <source>Ramp</source>
        <translation>锯齿</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="37"/>
        <source>Square</source>
        <translation>方波</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="39"/>
        <source>Random walk</source>
        <translation>随机游走</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="38"/>
        <source>Sawtooth</source>
        <translation>锯齿</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="40"/>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="52"/>
        <source>Phase</source>
        <translation>相位</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="53"/>
        <source>Where in the wave it begins: 90 is a quarter of a period later.</source>
        <translation>从波形的何处开始：90 表示晚四分之一周期。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="60"/>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="61"/>
        <source>The time of one whole wave.</source>
        <translation>一个完整波形的时间。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="64"/>
        <source>Length of a day</source>
        <translation>一天的长度</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="65"/>
        <source>24 h follows the clock of this computer; shorter days go faster.</source>
        <translation>24 h 跟随本机时钟；较短的一天走得更快。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="69"/>
        <source>The middle of the wave; added to each number of a replay.</source>
        <translation>波形的中值；回放时加到每个数值上。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="73"/>
        <source>Amplitude</source>
        <translation>幅度</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="172"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="173"/>
        <source>At most that much is added or taken at random.</source>
        <translation>随机加减，最多这么多。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="124"/>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="30"/>
        <source>How the number moves. A ramp rises and drops at once, a sawtooth jumps up and falls; a day is coldest at 5 and warmest at 15 o&apos;clock.</source>
        <translation>数值如何变化。斜坡缓升后突降，锯齿突升后缓降；一天中 5 点最冷，15 点最暖。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="74"/>
        <source>How far it goes from the middle; of Gaussian noise the standard deviation.</source>
        <translation>偏离中值多远；对高斯噪声则为标准差。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="83"/>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="84"/>
        <source>Whether the first row of the file has the names of its columns.</source>
        <translation>文件的第一行是否为列名。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="86"/>
        <source>If it has no number there</source>
        <translation>若该处不是数值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="87"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="87"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="89"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="67"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="90"/>
        <source>A CSV file of 8 MB and 200,000 rows at most, read when the site is opened. Comma, semicolon or tab separate.</source>
        <translation>CSV 文件，最大 8 MB、200,000 行，打开站点时读取。以逗号、分号或制表符分隔。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="94"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="95"/>
        <source>The name of the column that is played back, or its number from 1. Rows without a number there are left out.</source>
        <translation>要回放的列的名称，或从 1 起的列号。该列没有数值的行会被略过。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="99"/>
        <source>Time column</source>
        <translation>时间列</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="100"/>
        <source>The column with the times: seconds, Unix time or ISO 8601. Empty: a row each interval.</source>
        <translation>时间所在的列：秒、Unix 时间或 ISO 8601。留空：每个间隔一行。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="104"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="105"/>
        <source>1 plays in real time; 60 plays an hour in a minute.</source>
        <translation>1 表示实时播放；60 表示一分钟播放一小时。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="106"/>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="107"/>
        <source>Begins again after the last row; otherwise it stays there.</source>
        <translation>在最后一行之后重新开始；否则停在那里。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="119"/>
        <source>How often it is sampled. Each sample is a notification, unless there is a dead band.</source>
        <translation>多久采样一次。没有死区时，每次采样都会发出通知。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="125"/>
        <source>Digits behind the point.</source>
        <translation>小数点后的位数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="127"/>
        <source>Dead band</source>
        <translation>死区</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="128"/>
        <source>Observers are notified when the number has moved by at least that much since they were last; 0: of each sample.</source>
        <translation>自上次通知以来数值至少变化这么多时才通知观察者；0：每次采样都通知。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="133"/>
        <source>At least every</source>
        <translation>至少每隔</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="134"/>
        <source>Within the dead band observers are notified after that time nevertheless; 0 s: not.</source>
        <translation>即使在死区内，过了这段时间也会通知观察者；0 s：不通知。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="142"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="143"/>
        <source>What clients get: the number alone, an object with value, unit and time, or a SenML record (RFC 8428), also as CBOR by Accept 112.</source>
        <translation>客户端得到什么：仅数值、含值、单位和时间的对象，或 SenML 记录（RFC 8428），也可通过 Accept 112 以 CBOR 获取。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="147"/>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/largekind.cpp" line="53"/>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="186"/>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="187"/>
        <source>The same seed gives the same noise.</source>
        <translation>相同的种子产生相同的噪声。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="68"/>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="176"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="70"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="60"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="60"/>
        <source>A text, a number, a boolean or bytes that clients read and set.</source>
        <translation>客户端可读取和设置的文本、数值、布尔值或字节。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="62"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="62"/>
        <source>What it holds; other values are refused with 4.00.</source>
        <translation>它存放什么；其他值以 4.00 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="64"/>
        <source>Boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="66"/>
        <source>Initial bytes</source>
        <translation>初始字节</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="66"/>
        <source>What it holds when the site is opened, in hexadecimal: de ad be ef.</source>
        <translation>打开站点时的内容，十六进制：de ad be ef。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="67"/>
        <source>Takes the bytes from this file instead, when the site is opened; 16 MB at most. PUT does not change the file.</source>
        <translation>打开站点时改从此文件取字节；最大 16 MB。PUT 不会更改文件。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="68"/>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="68"/>
        <source>Smaller values are refused with 4.00.</source>
        <translation>更小的值以 4.00 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="69"/>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="69"/>
        <source>Larger values are refused with 4.00.</source>
        <translation>更大的值以 4.00 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/simulateddescription.cpp" line="177"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="70"/>
        <source>A SenML unit such as Cel, %RH or lx. With a unit or a SenML name it is also served as SenML, by Accept 110 and 112.</source>
        <translation>SenML 单位，例如 Cel、%RH 或 lx。有单位或 SenML 名称时，还可通过 Accept 110 和 112 以 SenML 提供。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="71"/>
        <source>What it is served as; a PUT in another one is refused with 4.15. Unless chosen: text/plain for a text, application/octet-stream for bytes.</source>
        <translation>以何种格式提供；其他格式的 PUT 以 4.15 拒绝。未选择时：文本为 text/plain，字节为 application/octet-stream。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/buttonkind.cpp" line="20"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="88"/>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="88"/>
        <source>Clients cannot set it (4.05).</source>
        <translation>客户端不能设置它 (4.05)。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/collectionkind.cpp" line="117"/>
        <source>Maximum children</source>
        <translation>子资源上限</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="18"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="18"/>
        <source>Block size</source>
        <translation>块大小</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="18"/>
        <source>The largest block that is sent or asked for (RFC 7959).</source>
        <translation>发送或请求的最大块 (RFC 7959)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="33"/>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="33"/>
        <source>How the server speaks CoAP.</source>
        <translation>服务器使用 CoAP 的方式。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="34"/>
        <source>Interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="34"/>
        <source>Where to join the groups, for example “eth0 wlan0”; empty: everywhere.</source>
        <translation>在哪些接口上加入组播组，例如“eth0 wlan0”；留空：全部。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="35"/>
        <source>Leisure</source>
        <translation>应答延迟窗口</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="35"/>
        <source>Answers to a group request are spread over this time (DEFAULT_LEISURE).</source>
        <translation>对组播请求的应答分散在这段时间内 (DEFAULT_LEISURE)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="41"/>
        <source>Multicast</source>
        <translation>组播</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="41"/>
        <source>Join the groups of all CoAP nodes: 224.0.1.187, ff02::fd and ff05::fd.</source>
        <translation>加入所有 CoAP 节点的组播组：224.0.1.187、ff02::fd 和 ff05::fd。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="43"/>
        <source>Pace NON notifications</source>
        <translation>限制 NON 通知的频率</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="43"/>
        <source>One per round trip to each client, one per 3 s while that is not known (RFC 7641 §4.5.1). Off: every change at once.</source>
        <translation>对每个客户端每个往返时间一条，往返时间未知时每 3 秒一条 (RFC 7641 §4.5.1)。关闭：每次变化立即发送。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="45"/>
        <source>ACK time-out</source>
        <translation>ACK 超时</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="45"/>
        <source>How long to wait for the first ACK (ACK_TIMEOUT).</source>
        <translation>等待第一个 ACK 的时间 (ACK_TIMEOUT)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="46"/>
        <source>Random factor</source>
        <translation>随机因子</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="46"/>
        <source>The first wait is up to that many times longer (ACK_RANDOM_FACTOR).</source>
        <translation>第一次等待最多延长到这么多倍 (ACK_RANDOM_FACTOR)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="47"/>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="47"/>
        <source>How often a CON is sent again before it is given up (MAX_RETRANSMIT).</source>
        <translation>放弃之前 CON 重发的次数 (MAX_RETRANSMIT)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="48"/>
        <source>CONs at a time</source>
        <translation>同时的 CON 数</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="48"/>
        <source>Unacknowledged CONs to one client (NSTART).</source>
        <translation>对一个客户端未确认的 CON 数 (NSTART)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="49"/>
        <source>Longest token</source>
        <translation>最长令牌</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="49"/>
        <source>More than 8 bytes turns extended tokens on (RFC 8974).</source>
        <translation>超过 8 字节即启用扩展令牌 (RFC 8974)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="51"/>
        <source>Answer NONs with a bad option</source>
        <translation>应答带有错误选项的 NON</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="51"/>
        <source>A NON with an unknown critical option gets 4.02 instead of silence (RFC 7252 §5.4.1).</source>
        <translation>带有未知关键选项的 NON 得到 4.02 而不是沉默 (RFC 7252 §5.4.1)。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="52"/>
        <source>Name this program</source>
        <translation>标明此程序</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="52"/>
        <source>A link in resource discovery says which program serves.</source>
        <translation>资源发现中的一个链接说明由哪个程序提供服务。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/catalog.cpp" line="139"/>
        <location filename="../../engine/catalog/ruleskind.cpp" line="14"/>
        <source>Scripted answers</source>
        <translation>脚本应答</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="22"/>
        <source>Filled up to</source>
        <translation>填充至</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="22"/>
        <source>Lines of dashes make the answer that long, for block-wise notifications; 0: the time alone.</source>
        <translation>用横线行把应答填充到这个长度，用于块传输通知；0：仅时间。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="27"/>
        <source>Size varies</source>
        <translation>大小变化</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="27"/>
        <source>Only every other answer is filled up.</source>
        <translation>每隔一次才填充。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="28"/>
        <source>Replaceable</source>
        <translation>可替换</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/clockkind.cpp" line="28"/>
        <source>PUT shows something else and DELETE takes it away, until the clock moves again.</source>
        <translation>PUT 显示其他内容，DELETE 将其移除，直到时钟再次走动。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/ruleskind.cpp" line="14"/>
        <source>A table of rules: which request gets which answer. For mocking a device&apos;s API.</source>
        <translation>一张规则表：哪个请求得到哪个应答。用于模拟设备的 API。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="53"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="54"/>
        <source>For requests of that method; without one for all.</source>
        <translation>适用于该方法的请求；不填则适用于所有方法。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="58"/>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="59"/>
        <source>0.1: one request of ten, the others go on to the next rule.</source>
        <translation>0.1：十个请求中的一个，其余的转到下一条规则。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="63"/>
        <source>Payload bytes</source>
        <translation>载荷字节</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="64"/>
        <source>For requests with exactly these octets as payload, in hexadecimal.</source>
        <translation>适用于载荷恰为这些字节(十六进制)的请求。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="66"/>
        <source>Payload format</source>
        <translation>载荷格式</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="67"/>
        <source>For requests whose payload has that Content-Format.</source>
        <translation>适用于载荷为该内容格式的请求。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="72"/>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="75"/>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="76"/>
        <source>For requests with that text as payload; * at its beginning or end stands for anything.</source>
        <translation>适用于载荷为该文本的请求；开头或结尾的 * 代表任意内容。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="105"/>
        <source>The answer comes that much later, as a separate response.</source>
        <translation>响应延迟该时间后作为单独响应发送。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="110"/>
        <source>The answer&apos;s code, such as 2.05 or 4.04; without one the method&apos;s own.</source>
        <translation>响应码，如 2.05 或 4.04；不填则为该方法的默认响应码。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="87"/>
        <source>Answer</source>
        <translation>响应内容</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="73"/>
        <source>For requests with these queries: name or name=value, with &amp; between them; * at the beginning or end of a value stands for anything.</source>
        <translation>适用于带有这些查询的请求：name 或 name=value，以 &amp; 分隔；值的开头或结尾的 * 代表任意内容。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="88"/>
        <source>The answer&apos;s payload, with placeholders: {{counter}} {{time}} {{payload}} {{payload.name}} {{query.name}} {{random 1 6}}. Within the quotation marks of a JSON answer they are escaped; outside, a member that is missing is null.</source>
        <translation>响应的载荷，可含占位符：{{counter}} {{time}} {{payload}} {{payload.name}} {{query.name}} {{random 1 6}}。在 JSON 响应的引号内，它们会被转义；在引号外，缺少的成员为 null。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="113"/>
        <source>Answer bytes</source>
        <translation>响应字节</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="114"/>
        <source>Octets in hexadecimal instead of a text.</source>
        <translation>以十六进制字节代替文本。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="115"/>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="116"/>
        <source>Path and query of what was created: /a/b?x=1.</source>
        <translation>所创建资源的路径和查询：/a/b?x=1。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="121"/>
        <source>End observations</source>
        <translation>结束观察</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="122"/>
        <source>Observations of that path and of all below it end with 5.03.</source>
        <translation>该路径及其下所有路径的观察以 5.03 结束。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="129"/>
        <location filename="../../engine/catalog/valuekind.cpp" line="71"/>
        <source>Content-Format</source>
        <translation>内容格式</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="130"/>
        <source>What the answer&apos;s payload is; a request that accepts something else goes on to the next rule.</source>
        <translation>响应载荷的格式；接受其他格式的请求转到下一条规则。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="238"/>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/rule.cpp" line="239"/>
        <source>The first rule that a request fits answers it.</source>
        <translation>由第一条适用于请求的规则响应。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="87"/>
        <source>Created by PUT</source>
        <translation>由 PUT 创建</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/valuekind.cpp" line="87"/>
        <source>Not there (4.04) until a PUT creates it, which If-None-Match can insist on; DELETE takes it away again.</source>
        <translation>在 PUT 创建之前不存在 (4.04)，可用 If-None-Match 强制要求；DELETE 会再次移除。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="49"/>
        <source>Rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/commonproperties.cpp" line="49"/>
        <source>Requests per second that one client may send; beyond, it gets 4.29 with Max-Age (RFC 8516). 0: any number.</source>
        <translation>一个客户端每秒可发送的请求数；超过时得到带 Max-Age 的 4.29 (RFC 8516)。0：不限。</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="26"/>
        <source>Receive buffer</source>
        <translation>接收缓冲区</translation>
    </message>
    <message>
        <location filename="../../engine/control/protocolsettings.cpp" line="26"/>
        <source>What the system keeps of datagrams that were not read yet; it may grant less. Notifications are paced so that their acknowledgements fit.</source>
        <translation>系统为尚未读取的数据报保留的空间；系统可能给得更少。通知会控制节奏，使其确认能够容纳其中。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="29"/>
        <location filename="../../engine/catalog/catalog.cpp" line="137"/>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="29"/>
        <source>Another resource at a second path: requests and observations go there.</source>
        <translation>另一个资源的第二路径：请求和观察都转到该资源。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="31"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/aliaskind.cpp" line="31"/>
        <source>The path of the resource that it stands for, for example /sensors/temperature.</source>
        <translation>它所代表的资源的路径，例如 /sensors/temperature。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/errorkind.cpp" line="36"/>
        <source>Answers every request with an error, or with what the query asks for: ?code=4.04&amp;text=none&amp;maxAge=5&amp;delay=2.</source>
        <translation>对每个请求返回错误，或按查询返回：?code=4.04&amp;text=none&amp;maxAge=5&amp;delay=2。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/errorkind.cpp" line="39"/>
        <location filename="../../engine/catalog/rule.cpp" line="109"/>
        <source>Code</source>
        <translation>响应码</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/errorkind.cpp" line="39"/>
        <source>What a request without ?code= gets.</source>
        <translation>不带 ?code= 的请求得到的响应码。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/errorkind.cpp" line="42"/>
        <source>Diagnostic</source>
        <translation>诊断文字</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/errorkind.cpp" line="42"/>
        <source>A text for people that goes with it.</source>
        <translation>随响应附带的供人阅读的文字。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="50"/>
        <source>Serves the files of a folder on disk, block by block; GET of a folder lists it, 1,000 names at most, the first in alphabetical order.</source>
        <translation>以块传输提供磁盘文件夹中的文件；对文件夹的 GET 列出其内容，最多 1,000 个名称，按字母顺序取最前面的。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="53"/>
        <source>Writable</source>
        <translation>可写</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="53"/>
        <source>Clients may create and replace files by PUT and remove them by DELETE; else they get 4.05.</source>
        <translation>客户端可用 PUT 创建和替换文件，用 DELETE 删除文件；否则得到 4.05。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="54"/>
        <source>Maximum file size</source>
        <translation>最大文件大小</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="54"/>
        <source>A PUT of more gets 4.13.</source>
        <translation>更大的 PUT 得到 4.13。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="58"/>
        <source>Maximum files</source>
        <translation>最大文件数</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="58"/>
        <source>In each folder; beyond that many, creating one is refused with 4.03.</source>
        <translation>每个文件夹中的数量；超过后创建文件以 4.03 拒绝。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="66"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="66"/>
        <source>Where the files lie; a relative path begins at the site file&apos;s folder.</source>
        <translation>文件所在位置；相对路径从站点文件所在的文件夹开始。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="68"/>
        <source>Hidden files</source>
        <translation>隐藏文件</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/folderkind.cpp" line="68"/>
        <source>Serve files too whose name begins with a dot.</source>
        <translation>也提供名称以点开头的文件。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="60"/>
        <source>Initial entries</source>
        <translation>初始条目</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="60"/>
        <source>What it holds behind the initial lines, with times and JSON; “Save with current values” writes it.</source>
        <translation>初始行之后的内容，带时间和 JSON；“连同当前值保存”会写入。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="63"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="63"/>
        <source>When it came, such as 2026-11-23T09:30:00Z; when the site is opened unless said.</source>
        <translation>到达的时间，如 2026-11-23T09:30:00Z；未指定时为打开站点的时间。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="65"/>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="65"/>
        <source>One line of text, or one JSON value.</source>
        <translation>一行文本，或一个 JSON 值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="66"/>
        <source>It is a JSON value.</source>
        <translation>它是一个 JSON 值。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="76"/>
        <source>POST appends lines, GET reads the last ones; ?n=5 asks for five.</source>
        <translation>POST 追加行，GET 读取最后几行；?n=5 表示五行。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="78"/>
        <source>Tail</source>
        <translation>尾部</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="78"/>
        <source>How many entries a GET without ?n= and a notification give.</source>
        <translation>不带 ?n= 的 GET 和通知返回的条目数。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="81"/>
        <source>Maximum entries</source>
        <translation>最大条目数</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="81"/>
        <source>Beyond that many, the oldest leaves.</source>
        <translation>超过该数量时，最旧的会被移除。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="84"/>
        <source>Of all entries together; beyond, the oldest leaves, and one that is larger alone gets 4.13.</source>
        <translation>所有条目的总大小；超过时移除最旧的，单个超过的得到 4.13。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="89"/>
        <source>Initial lines</source>
        <translation>初始行</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="91"/>
        <source>Time stamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="91"/>
        <source>Each entry begins with the time when it came, in UTC.</source>
        <translation>每个条目以其到达时间(UTC)开头。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="92"/>
        <source>Can be emptied</source>
        <translation>可清空</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/logkind.cpp" line="92"/>
        <source>DELETE takes all entries away; else it gets 4.05.</source>
        <translation>DELETE 删除所有条目；否则得到 4.05。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/senml.cpp" line="157"/>
        <source>SenML name</source>
        <translation>SenML 名称</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/senml.cpp" line="157"/>
        <source>Its name in SenML records (RFC 8428), for example urn:dev:ow:10e2073a01080063; empty: made of the path.</source>
        <translation>SenML 记录中的名称（RFC 8428），例如 urn:dev:ow:10e2073a01080063；留空：由路径生成。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="45"/>
        <source>On or off, a brightness or a colour, set by PUT, as a text or as JSON.</source>
        <translation>开或关、亮度或颜色，由 PUT 以文本或 JSON 设置。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="47"/>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="47"/>
        <source>What is switched, and how its state is written; on and off work with each.</source>
        <translation>开关的对象及其状态的写法；每种形式都可用 on 和 off。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="48"/>
        <source>On/off: 1 or 0</source>
        <translation>开/关：1 或 0</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="48"/>
        <source>Brightness: 0 to 100 %</source>
        <translation>亮度：0 到 100 %</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="49"/>
        <source>Colour: #rrggbb</source>
        <translation>颜色：#rrggbb</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="50"/>
        <source>Initial state</source>
        <translation>初始状态</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="50"/>
        <source>What it is when the site is opened: on, off, a percentage or a colour such as #ff8800.</source>
        <translation>打开站点时的状态：on、off、百分数或颜色(如 #ff8800)。</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="52"/>
        <source>When on</source>
        <translation>打开时</translation>
    </message>
    <message>
        <location filename="../../engine/catalog/switchkind.cpp" line="52"/>
        <source>What on means until something else is set: a percentage or a colour; 100 % or white unless said.</source>
        <translation>在设为其他值之前，“开”的含义：百分比或颜色；未指定时为 100 % 或白色。</translation>
    </message>
    <message>
        <location filename="../../ui/site/kindtexts.cpp" line="15"/>
        <source>any</source>
        <translation>任意</translation>
    </message>
</context>
<context>
    <name>Lamp</name>
    <message>
        <location filename="../../ui/site/lamp.cpp" line="61"/>
        <location filename="../../ui/site/lamp.cpp" line="64"/>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../ui/site/lamp.cpp" line="63"/>
        <source>%1 %</source>
        <comment>brightness in percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <location filename="../../ui/site/lamp.cpp" line="64"/>
        <source>On</source>
        <translation>开</translation>
    </message>
</context>
<context>
    <name>MessageAnatomy</name>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="37"/>
        <source>Empty: neither request nor response (RFC 7252 §4.1).</source>
        <translation>空报文：既不是请求也不是响应 (RFC 7252 §4.1)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="39"/>
        <source>The method of a request (RFC 7252 §5.8).</source>
        <translation>请求的方法 (RFC 7252 §5.8)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="41"/>
        <source>Success: the request was received, understood and accepted (RFC 7252 §5.9.1).</source>
        <translation>成功：请求已被收到、理解并接受 (RFC 7252 §5.9.1)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="42"/>
        <source>Client error: the request cannot be fulfilled as it is (RFC 7252 §5.9.2).</source>
        <translation>客户端错误：请求按现状无法完成 (RFC 7252 §5.9.2)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="43"/>
        <source>Server error: the server failed to fulfil the request (RFC 7252 §5.9.3).</source>
        <translation>服务器错误：服务器未能完成请求 (RFC 7252 §5.9.3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="44"/>
        <source>A reserved class (RFC 7252 §3).</source>
        <translation>保留的类别 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="113"/>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="111"/>
        <source>Here the datagram breaks the rules; what follows cannot be read. A Confirmable message is rejected with a Reset, any other is ignored (RFC 7252 §4.2, §4.3).</source>
        <translation>数据报从这里起违反规则，后面的内容无法读取。可确认报文以 RST 拒绝，其他报文被忽略 (RFC 7252 §4.2、§4.3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="127"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="127"/>
        <source>The version of CoAP, always 1; the two highest bits of the first byte (RFC 7252 §3).</source>
        <translation>CoAP 的版本，始终为 1；首字节的最高两位 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="130"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="131"/>
        <source>Token length</source>
        <translation>令牌长度</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="131"/>
        <source>How many bytes the token has, 0 to 8; the four lowest bits of the first byte (RFC 7252 §3).</source>
        <translation>令牌的字节数，0 到 8；首字节的最低四位 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="132"/>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="133"/>
        <source>Message ID</source>
        <translation>Message ID</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="134"/>
        <source>Finds duplicates, and joins an ACK or RST to its message (RFC 7252 §4.4).</source>
        <translation>用来发现重复报文，并把 ACK 或 RST 与其报文对应 (RFC 7252 §4.4)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="154"/>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="155"/>
        <source>Joins a response to its request, and a notification to its observation (RFC 7252 §5.3.1).</source>
        <translation>把响应与其请求、通知与其观察对应 (RFC 7252 §5.3.1)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="197"/>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="197"/>
        <source>%1, option number %2</source>
        <translation>%1，选项编号 %2</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="198"/>
        <source>The difference to the number of the option before: the four highest bits, and up to two bytes more (RFC 7252 §3.1).</source>
        <translation>与前一选项编号之差：最高四位，以及最多两个附加字节 (RFC 7252 §3.1)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="200"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="201"/>
        <source>How many bytes the value has: the four lowest bits, and up to two bytes more (RFC 7252 §3.1).</source>
        <translation>值的字节数：最低四位，以及最多两个附加字节 (RFC 7252 §3.1)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="204"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="223"/>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="223"/>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="224"/>
        <source>Only the first %1 options are listed.</source>
        <translation>只列出前 %1 个选项。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="238"/>
        <source>Payload marker</source>
        <translation>载荷标记</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="238"/>
        <source>Ends the options; at least one byte of payload follows (RFC 7252 §3).</source>
        <translation>选项到此结束；后面至少有一个字节的载荷 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="246"/>
        <source>Of an error without Content-Format: a text for people (RFC 7252 §5.5.2).</source>
        <translation>没有 Content-Format 的错误载荷：供人阅读的诊断文本 (RFC 7252 §5.5.2)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="248"/>
        <source>Content-Format: %1.</source>
        <translation>内容格式：%1。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="250"/>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="26"/>
        <source>Confirmable: must be acknowledged, else it is sent again (RFC 7252 §4.2).</source>
        <translation>可确认：必须被确认，否则重传 (RFC 7252 §4.2)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="27"/>
        <source>Non-confirmable: is not acknowledged and may be lost (RFC 7252 §4.3).</source>
        <translation>不可确认：不被确认，可能丢失 (RFC 7252 §4.3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="28"/>
        <source>Acknowledges the Confirmable message with the same Message ID, and may carry the response (RFC 7252 §4.2).</source>
        <translation>确认具有相同 Message ID 的可确认报文，可以携带响应 (RFC 7252 §4.2)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="29"/>
        <source>Says that the message with the same Message ID could not be processed (RFC 7252 §4.2).</source>
        <translation>表示具有相同 Message ID 的报文无法处理 (RFC 7252 §4.2)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="243"/>
        <source>All that is left of the datagram, %1 bytes (RFC 7252 §3).</source>
        <translation>数据报的其余部分，%1 字节 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="148"/>
        <source>Extended token length</source>
        <translation>扩展令牌长度</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageanatomy.cpp" line="148"/>
        <source>How many bytes a token of more than 12 has (RFC 8974 §2.1).</source>
        <translation>超过 12 字节的令牌的长度 (RFC 8974 §2.1)。</translation>
    </message>
</context>
<context>
    <name>MessageCells</name>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="48"/>
        <source>piggybacked response</source>
        <translation>捎带响应</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="49"/>
        <source>separate response</source>
        <translation>分离响应</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="50"/>
        <source>response follows separately</source>
        <translation>响应随后单独发出</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="51"/>
        <source>notification seq %1</source>
        <translation>通知，序号 %1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="54"/>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="54"/>
        <source>retransmission %1 of %2</source>
        <translation>第 %1 次重传，共 %2 次</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="56"/>
        <source>duplicate of an earlier request</source>
        <translation>先前请求的重复报文</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="57"/>
        <source>duplicate, answered from memory</source>
        <translation>重复报文，以保存的响应应答</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="58"/>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="59"/>
        <source>answers the ping</source>
        <translation>应答 ping</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="60"/>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="61"/>
        <source>peer does not want it</source>
        <translation>对端拒绝接收</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="62"/>
        <source>belongs to nothing that was sent</source>
        <translation>与已发送的报文无关</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="63"/>
        <source>Message ID used again for other content</source>
        <translation>同一 Message ID 被用于其他内容</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="64"/>
        <source>malformed: %1</source>
        <translation>格式错误：%1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="65"/>
        <source>rejects the message</source>
        <translation>拒绝该报文</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="66"/>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="79"/>
        <source>seq %1</source>
        <translation>序号 %1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="80"/>
        <source>starts to observe</source>
        <translation>开始观察</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="80"/>
        <source>stops observing</source>
        <translation>停止观察</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="88"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="89"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="90"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="91"/>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="92"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="93"/>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="94"/>
        <source>MID</source>
        <translation>MID</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="95"/>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="96"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="97"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="98"/>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="109"/>
        <source>in</source>
        <translation>收</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="109"/>
        <source>out</source>
        <translation>发</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="150"/>
        <source>shorter than the 4-byte header</source>
        <translation>短于 4 字节的首部</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="151"/>
        <source>the version is not 1</source>
        <translation>版本不是 1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="152"/>
        <source>a reserved token length</source>
        <translation>保留的令牌长度</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="153"/>
        <source>cut short in the token</source>
        <translation>在令牌处截断</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="154"/>
        <source>reserved option delta or length 15</source>
        <translation>保留的选项 delta 或长度 15</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="155"/>
        <source>cut short in an option</source>
        <translation>在选项处截断</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="156"/>
        <source>an option number beyond 65535</source>
        <translation>选项编号超过 65535</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="157"/>
        <source>a payload marker with nothing behind it</source>
        <translation>载荷标记后没有内容</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="158"/>
        <source>an Empty message with more than its header</source>
        <translation>空报文除首部外还有内容</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="159"/>
        <source>a reserved code class</source>
        <translation>保留的代码类别</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagecells.cpp" line="160"/>
        <source>more than %1 options</source>
        <translation>超过 %1 个选项</translation>
    </message>
</context>
<context>
    <name>MessageFilter</name>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="102"/>
        <source>“%1” is not a message type: con, non, ack or rst.</source>
        <translation>“%1”不是报文类型：con、non、ack 或 rst。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="114"/>
        <source>“%1” is not a code: write 2.05, a class like 4.xx, or get, post, put, delete, fetch, patch, ipatch, empty.</source>
        <translation>“%1”不是代码：请写 2.05、4.xx 之类的类别，或 get、post、put、delete、fetch、patch、ipatch、empty。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="124"/>
        <source>“%1” is not a code: the part behind the point goes from 00 to 31.</source>
        <translation>“%1”不是代码：点号之后的部分从 00 到 31。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="135"/>
        <source>“%1” is not a Message ID: a number from 0 to 65535, or 0x0000 to 0xffff.</source>
        <translation>“%1”不是 Message ID：0 到 65535 的数值，或 0x0000 到 0xffff。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="148"/>
        <source>“%1” is not a token: an even number of hexadecimal digits, at most 16, or none.</source>
        <translation>“%1”不是令牌：偶数个十六进制数字，最多 16 个，或为空。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="158"/>
        <source>“%1” is not an address: write 192.168.1.7, 192.168.1.7:5683, fe80::1 or [fe80::1]:5683.</source>
        <translation>“%1”不是地址：请写 192.168.1.7、192.168.1.7:5683、fe80::1 或 [fe80::1]:5683。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="187"/>
        <source>A value is missing behind “%1:”.</source>
        <translation>“%1:”之后缺少值。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="190"/>
        <source>“%1:” is not known. There are type: code: path: peer: mid: token:</source>
        <translation>不认识“%1:”。可用的有 type: code: path: peer: mid: token:</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="204"/>
        <source>A term is missing behind “-”.</source>
        <translation>“-”之后缺少条件。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="205"/>
        <source>“%1” is no filter word: use obs, retrans, dup, error, in, out, key:value, or &quot;%1&quot; in quotes to find a text.</source>
        <translation>“%1”不是过滤词：请用 obs、retrans、dup、error、in、out、key:value，或用引号写成 &quot;%1&quot; 来查找文本。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="211"/>
        <source>There is no text between the quotes.</source>
        <translation>引号之间没有文本。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="223"/>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagefilterparser.cpp" line="244"/>
        <source>A filter has at most %1 terms.</source>
        <translation>过滤器最多有 %1 个条件。</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="25"/>
        <source>Do it only if the resource still is in the state that has this ETag.</source>
        <translation>仅当资源仍处于此 ETag 的状态时才执行。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="26"/>
        <source>The host that the request is meant for.</source>
        <translation>请求所指向的主机。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="27"/>
        <source>Names this version of the representation, so that it need not be sent again.</source>
        <translation>标识表示的这个版本，以免再次发送。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="28"/>
        <source>Do it only if the resource does not exist yet.</source>
        <translation>仅当资源尚不存在时才执行。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="29"/>
        <source>Registers (0) or deregisters (1) an observer in a request; puts notifications in order in a response.</source>
        <translation>在请求中注册 (0) 或注销 (1) 观察者；在响应中为通知排序。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="30"/>
        <source>The port that the request is meant for.</source>
        <translation>请求所指向的端口。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="31"/>
        <source>One segment of the path of the resource that was created.</source>
        <translation>所创建资源的路径的一段。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="32"/>
        <source>One segment of the path of the resource.</source>
        <translation>资源路径的一段。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="33"/>
        <source>What kind of data the payload is.</source>
        <translation>载荷是哪种数据。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="34"/>
        <source>For how many seconds the answer may be regarded as fresh; 60 if it is not given.</source>
        <translation>应答可视为新鲜的秒数；未给出时为 60。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="35"/>
        <source>One argument of the query.</source>
        <translation>查询的一个参数。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="36"/>
        <source>Over how many more proxies the request may go.</source>
        <translation>请求还可以经过多少个代理。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="37"/>
        <source>The only Content-Format that the client takes.</source>
        <translation>客户端唯一接受的内容格式。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="38"/>
        <source>One argument of the query of the resource that was created.</source>
        <translation>所创建资源的查询的一个参数。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="39"/>
        <source>Which block of a large answer this is: number, whether more follow, size.</source>
        <translation>这是大应答的哪一块：编号、是否还有后续、大小。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="40"/>
        <source>Which block of a large upload this is: number, whether more follow, size.</source>
        <translation>这是大上传的哪一块：编号、是否还有后续、大小。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="41"/>
        <source>How large the whole answer is, in bytes.</source>
        <translation>整个应答的大小，以字节计。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="42"/>
        <source>The whole URI that a proxy is to fetch.</source>
        <translation>代理应当获取的完整 URI。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="43"/>
        <source>The scheme with which a proxy is to go on.</source>
        <translation>代理继续请求时使用的 URI 协议。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="44"/>
        <source>How large the whole upload is or may be, in bytes.</source>
        <translation>整个上传的大小或允许的大小，以字节计。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="45"/>
        <source>Is sent back by the client to show that its request is fresh.</source>
        <translation>由客户端送回，表明其请求是新鲜的。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="46"/>
        <source>Which classes of responses the client does not want.</source>
        <translation>客户端不想要哪些类别的响应。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="47"/>
        <source>Keeps the blocks of different uploads apart.</source>
        <translation>区分不同上传的块。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="49"/>
        <source>Not in the registry that this program knows.</source>
        <translation>不在本程序所知的注册表中。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="64"/>
        <source>0  register</source>
        <translation>0  注册</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="64"/>
        <source>1  deregister</source>
        <translation>1  注销</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="68"/>
        <source>more follow</source>
        <translation>还有后续</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="68"/>
        <source>the last</source>
        <translation>最后一块</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="69"/>
        <source>%1/%2/%3  block %1, %4, %3 bytes</source>
        <translation>%1/%2/%3  第 %1 块，%4，%3 字节</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="71"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="73"/>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="84"/>
        <source>Option %1</source>
        <translation>选项 %1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="97"/>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="114"/>
        <source>Its length must be %1 to %2 bytes: here it counts as not recognised (RFC 7252 §5.4.3).</source>
        <translation>其长度必须为 %1 到 %2 字节：这里视为无法识别 (RFC 7252 §5.4.3)。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="109"/>
        <source>Critical (must be understood), unsafe to forward.</source>
        <translation>关键（必须理解），不可安全转发。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="109"/>
        <source>Critical (must be understood), safe to forward.</source>
        <translation>关键（必须理解），可安全转发。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="111"/>
        <source>Elective (may be ignored), unsafe to forward.</source>
        <translation>可选（可以忽略），不可安全转发。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/optiontexts.cpp" line="111"/>
        <source>Elective (may be ignored), safe to forward.</source>
        <translation>可选（可以忽略），可安全转发。</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <location filename="../../ui/plots/plotexport.cpp" line="116"/>
        <source>A plot is written as .png, .pdf or .csv.</source>
        <translation>图表只能写成 .png、.pdf 或 .csv。</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotexport.cpp" line="118"/>
        <source>The picture could not be made.</source>
        <translation>无法生成图片。</translation>
    </message>
</context>
<context>
    <name>SiteFile</name>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="79"/>
        <source>must be “coapsite”: this is no site file</source>
        <translation>必须是“coapsite”：这不是站点文件</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="81"/>
        <source>must be a number</source>
        <translation>必须是数值</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="63"/>
        <location filename="../../engine/host/sitefile.cpp" line="131"/>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="44"/>
        <source>… and %1 more</source>
        <translation>……以及另外 %1 处</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="47"/>
        <source>%1 errors:</source>
        <translation>有 %1 处错误：</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="94"/>
        <location filename="../../engine/host/sitefile.cpp" line="109"/>
        <location filename="../../engine/host/sitefile.cpp" line="129"/>
        <location filename="../../engine/host/sitefile.cpp" line="169"/>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="101"/>
        <location filename="../../engine/host/sitefile.cpp" line="163"/>
        <source>must be an array</source>
        <translation>必须是数组</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="133"/>
        <source>this version does not serve it; it is kept</source>
        <translation>此版本不提供该服务；内容会保留</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="154"/>
        <source>must be a whole number from 0 to 65535</source>
        <translation>必须是 0 到 65535 的整数</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="198"/>
        <source>“%1” is the server&apos;s own</source>
        <translation>“%1”是服务器自己的资源</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="200"/>
        <source>“%1” is the path of resources[%2] too</source>
        <translation>“%1”也是 resources[%2] 的路径</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="116"/>
        <location filename="../../engine/host/sitefile.cpp" line="227"/>
        <location filename="../../engine/host/sitefile.cpp" line="236"/>
        <source>unknown; it is kept</source>
        <translation>未知；内容会保留</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="83"/>
        <source>the file has version %1, which a newer program has made; this one reads up to version %2</source>
        <translation>文件的版本为 %1，由更新的程序生成；本程序最高读取版本 %2</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="85"/>
        <source>there is no version %1; this program reads version %2</source>
        <translation>没有版本 %1；本程序读取版本 %2</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="185"/>
        <source>“%1” is none of: %2; the resource is kept, and answered with 5.01</source>
        <translation>“%1”不属于：%2；该资源将被保留，并以 5.01 应答</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="308"/>
        <source>Kept besides, though not understood: %1</source>
        <translation>另有无法识别但予以保留的内容：%1 处</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="317"/>
        <location filename="../../engine/host/sitefile.cpp" line="322"/>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="324"/>
        <source>larger than %1 MiB: this is no site file</source>
        <translation>大于 %1 MiB：这不是站点文件</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="344"/>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitejson.cpp" line="30"/>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitejson.cpp" line="34"/>
        <source>line %1, column %2: this is not JSON (%3)</source>
        <translation>第 %1 行第 %2 列：这不是 JSON (%3)</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitejson.cpp" line="32"/>
        <source>%1: nested deeper than %2 levels</source>
        <translation>%1：嵌套超过 %2 层</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitejson.cpp" line="31"/>
        <source>%1: this number is too large to be kept exactly</source>
        <translation>%1：这个数值太大，无法精确保存</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitejson.cpp" line="91"/>
        <source>a JSON object is needed: { … }</source>
        <translation>需要 JSON 对象：{ … }</translation>
    </message>
    <message>
        <location filename="../../engine/host/sitefile.cpp" line="146"/>
        <source>must be “loopback”, “any” or an address of this computer</source>
        <translation>必须是“loopback”、“any”或本机的地址</translation>
    </message>
</context>
<context>
    <name>studio::AddressCard</name>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="98"/>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="109"/>
        <source>The server listens at</source>
        <translation>服务器监听于</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="109"/>
        <source>The server is stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="110"/>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="111"/>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="112"/>
        <source>Scan to get %1</source>
        <translation>扫码获取 %1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="113"/>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="114"/>
        <source>Let my network in…</source>
        <translation>让我的网络可以访问…</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="114"/>
        <source>Server settings…</source>
        <translation>服务器设置…</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="116"/>
        <source>No client reaches it until it is started.</source>
        <translation>启动之前，客户端无法访问它。</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="118"/>
        <source>Only programs on this computer reach it.</source>
        <translation>只有本机上的程序可以访问它。</translation>
    </message>
    <message>
        <location filename="../../ui/overview/addresscard.cpp" line="120"/>
        <source>Every device in your network reaches it.</source>
        <translation>你网络中的所有设备都可以访问它。</translation>
    </message>
</context>
<context>
    <name>studio::AnatomyTree</name>
    <message>
        <location filename="../../ui/messages/anatomytree.cpp" line="134"/>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../ui/messages/anatomytree.cpp" line="134"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ui/messages/anatomytree.cpp" line="135"/>
        <source>&amp;Copy value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/messages/anatomytree.cpp" line="137"/>
        <source>Fields of the message</source>
        <translation>报文的字段</translation>
    </message>
</context>
<context>
    <name>studio::AttributesField</name>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="132"/>
        <source>Row %1 has no name.</source>
        <translation>第 %1 行没有名称。</translation>
    </message>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="134"/>
        <source>“%1” is not a name of an attribute: letters, digits and - . _ are.</source>
        <translation>“%1”不是属性名称：只能用字母、数字和 - . _。</translation>
    </message>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="137"/>
        <source>“%1” is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="172"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="172"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="175"/>
        <source>Add an attribute</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <location filename="../../ui/site/attributesfield.cpp" line="177"/>
        <source>Remove the attribute</source>
        <translation>移除该属性</translation>
    </message>
</context>
<context>
    <name>studio::BytesField</name>
    <message>
        <location filename="../../ui/site/bytesfield.cpp" line="44"/>
        <location filename="../../ui/site/bytesfield.cpp" line="51"/>
        <source>Octet %1 has one digit only.</source>
        <translation>第 %1 个字节只有一位数字。</translation>
    </message>
    <message>
        <location filename="../../ui/site/bytesfield.cpp" line="48"/>
        <source>“%1” is not a hexadecimal digit.</source>
        <translation>“%1”不是十六进制数字。</translation>
    </message>
    <message>
        <location filename="../../ui/site/bytesfield.cpp" line="124"/>
        <location filename="../../ui/site/bytesfield.cpp" line="149"/>
        <source>Take the octets of a file</source>
        <translation>取用文件的字节</translation>
    </message>
    <message>
        <location filename="../../ui/site/bytesfield.cpp" line="135"/>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/bytesfield.cpp" line="139"/>
        <source>%1 has more than %2. Serve it as a file instead.</source>
        <translation>%1 超过 %2。请改为作为文件提供。</translation>
    </message>
    <message>
        <location filename="../../ui/site/bytesfield.cpp" line="148"/>
        <source>From file…</source>
        <translation>来自文件…</translation>
    </message>
</context>
<context>
    <name>studio::CopyButton</name>
    <message>
        <location filename="../../ui/copybutton.cpp" line="41"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>studio::DefinitionForm</name>
    <message>
        <location filename="../../ui/site/definitionform.cpp" line="200"/>
        <source>%1: %2</source>
        <comment>name of a property, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/definitionform.cpp" line="260"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>studio::DetailsPane</name>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="216"/>
        <source>A client created this resource. It is not part of the site file and cannot be edited here.</source>
        <translation>此资源由客户端创建。它不属于站点文件，不能在此编辑。</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="217"/>
        <source>This version of the program does not know the kind “%1”. The resource is kept as it is, and answered with 5.01.</source>
        <translation>此版本的程序不认识种类“%1”。该资源保持原样，并以 5.01 应答。</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="218"/>
        <source>This resource is part of the server and cannot be edited here.</source>
        <translation>此资源是服务器的一部分，不能在此编辑。</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="231"/>
        <source>Make %1 a %2</source>
        <comment>path, kind</comment>
        <translation>将 %1 改为%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="301"/>
        <source>%1 stays as it was. %2</source>
        <comment>path, what is wrong</comment>
        <translation>%1 保持不变。%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="338"/>
        <source>Change %1 of %2</source>
        <translation>更改 %2 的%1</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="338"/>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="356"/>
        <source>%1 is a folder: no resource itself, but the path of those below it. What is done with it is done with them.</source>
        <translation>%1 是文件夹：它本身不是资源，而是其下各资源的路径。对它的操作会应用到其下的资源。</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="361"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="362"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../ui/site/detailspane.cpp" line="355"/>
        <source>Select a resource or an observer to see and edit it here.</source>
        <translation>选择资源或观察者，在此查看和编辑。</translation>
    </message>
</context>
<context>
    <name>studio::ErrorBar</name>
    <message>
        <location filename="../../ui/errorbar.cpp" line="81"/>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../ui/errorbar.cpp" line="81"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../ui/errorbar.cpp" line="81"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/errorbar.cpp" line="85"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>studio::FileField</name>
    <message>
        <location filename="../../ui/site/filefield.cpp" line="52"/>
        <location filename="../../ui/site/filefield.cpp" line="74"/>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/site/filefield.cpp" line="52"/>
        <location filename="../../ui/site/filefield.cpp" line="74"/>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>studio::FilterBar</name>
    <message>
        <location filename="../../ui/messages/filterbar.cpp" line="187"/>
        <source>Filter: type:con code:2.05 path:/sensors peer:192.168.1.7 obs &quot;text&quot; -term</source>
        <translation>过滤：type:con code:2.05 path:/sensors peer:192.168.1.7 obs &quot;文本&quot; -条件</translation>
    </message>
    <message>
        <location filename="../../ui/messages/filterbar.cpp" line="188"/>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <location filename="../../ui/messages/filterbar.cpp" line="189"/>
        <source>&lt;qt&gt;Terms: type: code: path: peer: mid: token: obs retrans dup error in out &quot;text&quot;.&lt;br&gt;All must hold; the same key twice means either; a minus in front negates a term.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;条件：type: code: path: peer: mid: token: obs retrans dup error in out &quot;文本&quot;。&lt;br&gt;所有条件都须成立；同一个键出现两次表示任一；前面的减号表示相反。&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>studio::FilterChips</name>
    <message>
        <location filename="../../ui/messages/filterchips.cpp" line="48"/>
        <location filename="../../ui/messages/filterchips.cpp" line="49"/>
        <source>Remove “%1” from the filter</source>
        <translation>从过滤器中移除“%1”</translation>
    </message>
</context>
<context>
    <name>studio::HistoryModel</name>
    <message>
        <location filename="../../ui/site/historymodel.cpp" line="134"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../ui/site/historymodel.cpp" line="135"/>
        <source>Who</source>
        <translation>修改者</translation>
    </message>
    <message>
        <location filename="../../ui/site/historymodel.cpp" line="136"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>studio::HistoryView</name>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="183"/>
        <source>1 older change is gone</source>
        <translation>更早的 1 次变化已不再保留</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="183"/>
        <source>%1 older changes are gone</source>
        <translation>更早的 %1 次变化已不再保留</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="228"/>
        <source>Set &amp;back to %1</source>
        <translation>恢复为%1(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="229"/>
        <source>Set &amp;to %1</source>
        <translation>设为%1(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="243"/>
        <source>the value</source>
        <translation>该值</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="282"/>
        <source>Export the history</source>
        <translation>导出历史</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="286"/>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="286"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="301"/>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="311"/>
        <source>Nothing has changed yet. Each change of this resource will be listed here: when, who, and the value before and after.</source>
        <translation>尚无变化。该资源的每次变化都会列在这里：时间、修改者，以及变化前后的值。</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="312"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="313"/>
        <source>What has changed</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="314"/>
        <source>Set back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="315"/>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="316"/>
        <source>Follow the newest change</source>
        <translation>跟随最新的变化</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="317"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="318"/>
        <source>Copy the chosen changes, or all, as a table</source>
        <translation>将选中的（或全部）变化复制为表格</translation>
    </message>
    <message>
        <location filename="../../ui/site/historyview.cpp" line="320"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>studio::KindChooser</name>
    <message>
        <location filename="../../ui/site/kindchooser.cpp" line="47"/>
        <source>&amp;Kind</source>
        <translation>种类(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ui/site/kindchooser.cpp" line="48"/>
        <source>Make another kind of it. What both kinds have is kept; its observers go.</source>
        <translation>改成另一种类。两种类共有的内容会保留；其观察者会离开。</translation>
    </message>
</context>
<context>
    <name>studio::LampView</name>
    <message>
        <location filename="../../ui/site/lampview.cpp" line="218"/>
        <source>Lamp: %1</source>
        <comment>on, off, or how bright</comment>
        <translation>灯：%1</translation>
    </message>
    <message>
        <location filename="../../ui/site/lampview.cpp" line="219"/>
        <source>Click to switch it; observers are notified</source>
        <translation>点击开关；会通知观察者</translation>
    </message>
    <message>
        <location filename="../../ui/site/lampview.cpp" line="220"/>
        <source>Click to switch it, drag to dim it; observers are notified</source>
        <translation>点击开关，拖动调光；会通知观察者</translation>
    </message>
</context>
<context>
    <name>studio::LiveControls</name>
    <message>
        <location filename="../../ui/site/livecontrols.cpp" line="44"/>
        <source>Press</source>
        <translation>按下</translation>
    </message>
    <message>
        <location filename="../../ui/site/livecontrols.cpp" line="45"/>
        <source>Press the button; observers are notified</source>
        <translation>按下按钮；会通知观察者</translation>
    </message>
</context>
<context>
    <name>studio::LogModel</name>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="59"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="60"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="61"/>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="62"/>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="102"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="103"/>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <location filename="../../ui/log/logmodel.cpp" line="104"/>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>studio::LogPane</name>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="163"/>
        <source>Sho&amp;w:</source>
        <translation>显示(&amp;W)：</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="164"/>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="164"/>
        <source>Errors and warnings</source>
        <translation>错误和警告</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="164"/>
        <source>Information too</source>
        <translation>错误、警告和信息</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="164"/>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="167"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="168"/>
        <source>Copy the selected lines</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="170"/>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="171"/>
        <source>Forget all lines</source>
        <translation>丢弃所有行</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="173"/>
        <source>Nothing to report.</source>
        <translation>没有可报告的内容。</translation>
    </message>
    <message>
        <location filename="../../ui/log/logpane.cpp" line="174"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>studio::MainActions</name>
    <message>
        <location filename="../../ui/mainactions.cpp" line="122"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="122"/>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="122"/>
        <source>Take the last change back</source>
        <translation>撤回上一次更改</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="123"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="123"/>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="123"/>
        <source>Make the change again</source>
        <translation>再次进行更改</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="143"/>
        <source>&amp;New site</source>
        <translation>新建站点(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="143"/>
        <source>Begin a site without resources</source>
        <translation>新建没有资源的站点</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="144"/>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="144"/>
        <source>Open a .coapsite file</source>
        <translation>打开 .coapsite 文件</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="160"/>
        <source>&amp;Classroom demo</source>
        <translation>课堂演示(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="160"/>
        <source>Sensors, a switch, a clock, a large and a slow resource</source>
        <translation>传感器、开关、时钟、大资源和慢速资源</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="145"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="145"/>
        <source>Save the site with its initial values</source>
        <translation>按初始值保存站点</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="146"/>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="146"/>
        <source>Save the site in another file</source>
        <translation>把站点保存到另一个文件</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="147"/>
        <source>Save with current &amp;values</source>
        <translation>连同当前值保存(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="147"/>
        <source>What is served now becomes the initial value</source>
        <translation>现在提供的值成为初始值</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="148"/>
        <location filename="../../ui/mainactions.cpp" line="150"/>
        <source>&amp;Link-format…</source>
        <translation>&amp;Link-format…</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="148"/>
        <source>Add a resource for each link of a discovery document (RFC 6690)</source>
        <translation>为发现文档 (RFC 6690) 的每个链接添加一个资源</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="149"/>
        <location filename="../../ui/mainactions.cpp" line="151"/>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="149"/>
        <source>Add a resource for each row of a table: path, value, kind, unit, title</source>
        <translation>为表格的每一行添加一个资源：路径、值、种类、单位、标题</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="150"/>
        <source>Write what resource discovery lists to a file</source>
        <translation>把资源发现所列的内容写入文件</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="151"/>
        <source>Write paths and present values to a table</source>
        <translation>把路径和当前值写入表格</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="152"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="152"/>
        <source>Stop the server and leave</source>
        <translation>停止服务器并退出</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="153"/>
        <source>&amp;Find resource</source>
        <translation>查找资源(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="153"/>
        <source>Look for a resource by path, title or value</source>
        <translation>按路径、标题或值查找资源</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="154"/>
        <source>Fi&amp;lter messages</source>
        <translation>过滤报文(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="154"/>
        <source>Show only some of the messages</source>
        <translation>只显示部分报文</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="161"/>
        <source>&amp;Environment station</source>
        <translation>环境监测站(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="161"/>
        <source>Weather, air and soil by day and night, with an alarm and a log</source>
        <translation>昼夜变化的天气、空气与土壤，带告警和日志</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="162"/>
        <source>&amp;Smart home</source>
        <translation>智能家居(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="162"/>
        <source>Lights to switch, dim and colour, a thermostat, a door bell and blinds</source>
        <translation>可开关、调光和变色的灯，恒温器、门铃和百叶窗</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="163"/>
        <source>&amp;Files and logs</source>
        <translation>文件与日志(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="163"/>
        <source>A folder of files, logs that clients write to, and a recording that is replayed</source>
        <translation>文件夹中的文件、由客户端写入的日志，以及回放的记录</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="165"/>
        <source>&amp;Large building</source>
        <translation>大型楼宇(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="165"/>
        <source>Ten thousand resources: how clients and this window take them</source>
        <translation>一万个资源：看客户端和本窗口如何应对</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="172"/>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="172"/>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="172"/>
        <source>Stop the server; all observations end</source>
        <translation>停止服务器；所有观察随之结束</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="172"/>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="176"/>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="176"/>
        <source>Copy the address of the server</source>
        <translation>复制服务器的地址</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="177"/>
        <source>Server s&amp;ettings…</source>
        <translation>服务器设置(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="177"/>
        <source>Title, address and port</source>
        <translation>标题、地址和端口</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="182"/>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="182"/>
        <source>Addresses, numbers and commands to try</source>
        <translation>地址、数值和可以尝试的命令</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="183"/>
        <source>&amp;Messages</source>
        <translation>报文(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="183"/>
        <source>Every message, decoded</source>
        <translation>解码后的每个报文</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="184"/>
        <source>&amp;Plots</source>
        <translation>图表(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="184"/>
        <source>Rates, latency and values over time</source>
        <translation>速率、时延和值随时间的变化</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="186"/>
        <source>P&amp;ause view</source>
        <translation>暂停视图(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="186"/>
        <source>Freeze messages and plots; nothing is lost</source>
        <translation>冻结报文和图表；不会丢失任何内容</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="187"/>
        <source>&amp;Follow the end</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="187"/>
        <source>Jump to the latest message and stay there</source>
        <translation>跳到最新的报文并停留在那里</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="188"/>
        <source>&amp;Clear messages</source>
        <translation>清除报文(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="188"/>
        <source>Forget the messages so far</source>
        <translation>丢弃至今的报文</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="189"/>
        <source>Larger &amp;text</source>
        <translation>放大文字(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="189"/>
        <source>Larger text everywhere</source>
        <translation>所有文字放大</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="190"/>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="190"/>
        <source>Smaller text everywhere</source>
        <translation>所有文字缩小</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="191"/>
        <source>&amp;Normal text</source>
        <translation>正常文字(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="191"/>
        <source>Text in its normal size</source>
        <translation>文字恢复正常大小</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="192"/>
        <source>Full screen with large text</source>
        <translation>全屏显示，大号文字</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="193"/>
        <source>&amp;Restore default layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="193"/>
        <source>Put all panes back in their places</source>
        <translation>把所有窗格放回原位</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="194"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="194"/>
        <source>All keys at a glance</source>
        <translation>所有按键一览</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="195"/>
        <source>&amp;About CoAP Studio</source>
        <translation>关于 CoAP Studio(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="195"/>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="196"/>
        <location filename="../../ui/mainactions.cpp" line="201"/>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="196"/>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="196"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="192"/>
        <source>Pro&amp;jector mode</source>
        <translation>投影模式(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="164"/>
        <source>&amp;Plugtest</source>
        <translation>互操作测试(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="164"/>
        <source>The resources of the ETSI CoAP plugtests, for testing a client</source>
        <translation>ETSI CoAP 互操作测试的资源，用于测试客户端</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="185"/>
        <source>Plots &amp;beside</source>
        <translation>图表并排(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ui/mainactions.cpp" line="185"/>
        <source>Show the plots beside Overview and Messages instead of behind them</source>
        <translation>把图表放在“概览”和“报文”旁边，而不是放在其后</translation>
    </message>
</context>
<context>
    <name>studio::MainMenus</name>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="96"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="97"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="98"/>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="99"/>
        <source>&amp;Resource</source>
        <translation>资源(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="100"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="101"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="102"/>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="103"/>
        <source>&amp;Examples</source>
        <translation>示例(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="104"/>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="105"/>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="106"/>
        <source>New from &amp;template</source>
        <translation>从模板新建(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="107"/>
        <source>Pa&amp;nes</source>
        <translation>窗格(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="108"/>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="109"/>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="110"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/mainmenus.cpp" line="115"/>
        <source>Make a resource from this template</source>
        <translation>用此模板创建资源</translation>
    </message>
</context>
<context>
    <name>studio::MainToolBar</name>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="84"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="92"/>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="93"/>
        <source>Address of the server</source>
        <translation>服务器的地址</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="94"/>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="95"/>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="96"/>
        <source>New resource from a template</source>
        <translation>从模板新建资源</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="98"/>
        <location filename="../../ui/maintoolbar.cpp" line="99"/>
        <source>Filter messages</source>
        <translation>过滤报文</translation>
    </message>
    <message>
        <location filename="../../ui/maintoolbar.cpp" line="100"/>
        <source>For example: type:con code:2.05 path:/sensors (Ctrl+L)</source>
        <translation>例如：type:con code:2.05 path:/sensors (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>studio::MainWindow</name>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="240"/>
        <source>%1[*] — CoAP Studio</source>
        <translation>%1[*] — CoAP Studio</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="249"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="249"/>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="249"/>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="255"/>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="256"/>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="257"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="258"/>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindow.cpp" line="259"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindowjoints.cpp" line="249"/>
        <source>About CoAP Studio</source>
        <translation>关于 CoAP Studio</translation>
    </message>
    <message>
        <location filename="../../ui/mainwindowjoints.cpp" line="252"/>
        <source>A CoAP server you can watch: resources, messages, observers and curves, live.

Free software under the GNU General Public License, version 3 or later.
Built with Qt %1, QCustomPlot and libqrencode.</source>
        <translation>看得见的 CoAP 服务器：资源、报文、观察者和曲线，实时呈现。

自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。
基于 Qt %1、QCustomPlot 和 libqrencode 构建。</translation>
    </message>
</context>
<context>
    <name>studio::ManyResources</name>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="71"/>
        <source>The selected resources stay as they were. %1</source>
        <comment>what is wrong</comment>
        <translation>所选资源保持不变。%1</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="120"/>
        <source>1 folder</source>
        <translation>1 个文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="120"/>
        <source>%1 folders</source>
        <translation>%1 个文件夹</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="121"/>
        <location filename="../../ui/site/manyresources.cpp" line="122"/>
        <source>%1 selected</source>
        <translation>已选中 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="123"/>
        <source>%1 and %2 selected</source>
        <comment>resources, folders</comment>
        <translation>已选中 %1和 %2</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="125"/>
        <source>What you change here is changed in all of them.</source>
        <translation>在此处的更改会应用到所有这些资源。</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="127"/>
        <source>What is done with a folder is done with all that is in it.</source>
        <translation>对文件夹的操作会应用到其中的所有内容。</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="211"/>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="211"/>
        <source>Change %1 of %2</source>
        <comment>a property, resources</comment>
        <translation>更改 %2的%1</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="129"/>
        <source>At most %1 can be edited together.</source>
        <translation>最多可同时编辑 %1 个。</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="131"/>
        <source>They can be moved, copied and deleted together. Those of one kind can be edited together, too.</source>
        <translation>它们可以一起移动、复制和删除。同一种类的还可以一起编辑。</translation>
    </message>
    <message>
        <location filename="../../ui/site/manyresources.cpp" line="143"/>
        <source>Not the same in all</source>
        <translation>各不相同</translation>
    </message>
</context>
<context>
    <name>studio::MessageDetail</name>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="117"/>
        <source>Payload, %1</source>
        <translation>载荷，%1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="146"/>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="146"/>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="149"/>
        <source>Datagram, %1</source>
        <translation>数据报，%1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="156"/>
        <source>Choose a field or a byte to see what it is for.</source>
        <translation>选择一个字段或字节，查看其用途。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="158"/>
        <source>Copy the bytes of the field as hex</source>
        <translation>以十六进制复制该字段的字节</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="158"/>
        <source>Copy all bytes as hex</source>
        <translation>以十六进制复制所有字节</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="179"/>
        <source>Choose a message to see its fields, its bytes and what they mean.</source>
        <translation>选择一个报文，查看其字段、字节及含义。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="182"/>
        <source>Copy the row as text</source>
        <translation>以文本复制该行</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagedetail.cpp" line="183"/>
        <source>Bytes of the datagram</source>
        <translation>数据报的字节</translation>
    </message>
</context>
<context>
    <name>studio::MessageEmpty</name>
    <message>
        <location filename="../../ui/messages/messageempty.cpp" line="52"/>
        <source>No messages yet. Send a request from a terminal:</source>
        <translation>还没有报文。从终端发送一个请求：</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageempty.cpp" line="53"/>
        <source>No messages: the server is stopped. Start it, then send a request from a terminal:</source>
        <translation>没有报文：服务器已停止。请先启动它，然后从终端发送一个请求：</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageempty.cpp" line="54"/>
        <source>No message matches the filter.</source>
        <translation>没有报文符合过滤条件。</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageempty.cpp" line="55"/>
        <source>Looking for messages that match …</source>
        <translation>正在查找符合条件的报文…</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageempty.cpp" line="62"/>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messageempty.cpp" line="63"/>
        <source>Clear filter</source>
        <translation>清除过滤</translation>
    </message>
</context>
<context>
    <name>studio::MessageModel</name>
    <message>
        <location filename="../../ui/messages/messagemodel.cpp" line="153"/>
        <source>no longer kept</source>
        <translation>已不再保留</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagemodel.cpp" line="183"/>
        <source>received by this server</source>
        <translation>由本服务器接收</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagemodel.cpp" line="183"/>
        <source>sent by this server</source>
        <translation>由本服务器发送</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagemodel.cpp" line="185"/>
        <source>Message ID %1 (0x%2)</source>
        <translation>Message ID %1 (0x%2)</translation>
    </message>
</context>
<context>
    <name>studio::MessageTable</name>
    <message>
        <location filename="../../ui/messages/messagetable.cpp" line="252"/>
        <source>%1 new — jump to latest</source>
        <translation>%1 个新报文 — 跳到最新</translation>
    </message>
</context>
<context>
    <name>studio::MessagesPane</name>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="206"/>
        <source>&amp;Only this</source>
        <translation>只看这个(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="206"/>
        <source>&amp;Only this: %1</source>
        <translation>只看这个(&amp;O)：%1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="207"/>
        <source>&amp;Hide this</source>
        <translation>隐藏这个(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="207"/>
        <source>&amp;Hide this: -%1</source>
        <translation>隐藏这个(&amp;H)：-%1</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="213"/>
        <source>&amp;Copy row as text</source>
        <translation>以文本复制行(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="215"/>
        <source>Copy &amp;bytes as hex</source>
        <translation>以十六进制复制字节(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="275"/>
        <source>%1 not shown</source>
        <translation>%1 个未显示</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="290"/>
        <source>1 message</source>
        <translation>1 个报文</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="290"/>
        <source>%1 messages</source>
        <translation>%1 个报文</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="292"/>
        <source>%1 of %2 messages</source>
        <translation>%2 个报文中的 %1 个</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="295"/>
        <source>%1 to look at</source>
        <translation>还有 %1 个待查看</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="297"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="297"/>
        <source>paused, %1 newer</source>
        <translation>已暂停，另有 %1 个新报文</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="321"/>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <location filename="../../ui/messages/messagespane.cpp" line="279"/>
        <source>Not shown: %1 came faster than they could be recorded, %2 left the log before this view looked at them. The counters have them all.</source>
        <translation>未显示：%1 条到来过快、未能记录，%2 条在此视图查看之前已离开日志。计数器包括全部报文。</translation>
    </message>
</context>
<context>
    <name>studio::NewResourceDialog</name>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="212"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="235"/>
        <source>Create %1</source>
        <translation>创建 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="264"/>
        <source>New resource</source>
        <translation>新建资源</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="265"/>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="266"/>
        <source>&amp;Path</source>
        <translation>路径(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="268"/>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="269"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/site/newresourcedialog.cpp" line="209"/>
        <source>%1: %2</source>
        <comment>name of a property, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>studio::ObserverFacts</name>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="89"/>
        <source>Observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="90"/>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="90"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="90"/>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="90"/>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="90"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="90"/>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="91"/>
        <source>Last ACK</source>
        <translation>最近 ACK</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="91"/>
        <source>Unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="91"/>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="91"/>
        <source>Next CON</source>
        <translation>下次 CON</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerfacts.cpp" line="91"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>studio::ObserverModel</name>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="55"/>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="56"/>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="57"/>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="63"/>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="64"/>
        <source>Waiting for ACK</source>
        <translation>等待 ACK</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="65"/>
        <source>No ACK, sending again</source>
        <translation>没有 ACK，正在重传</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="141"/>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="142"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="143"/>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="144"/>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="145"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="146"/>
        <source>Last ACK</source>
        <translation>最近 ACK</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="147"/>
        <source>Unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="148"/>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="149"/>
        <source>Next CON</source>
        <translation>下次 CON</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observermodel.cpp" line="150"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>studio::ObserversPane</name>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="207"/>
        <source>&amp;Cancel observation</source>
        <translation>取消观察(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="209"/>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="211"/>
        <source>&amp;Show its resource</source>
        <translation>显示其资源(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="212"/>
        <source>Cancel observation</source>
        <translation>取消观察</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="213"/>
        <source>Stop notifying the selected observers</source>
        <translation>不再通知选中的观察者</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="198"/>
        <source>Nobody observes a resource yet. Observe one for a minute from a terminal:</source>
        <translation>还没有人观察资源。从终端观察一分钟：</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="198"/>
        <source>Nobody observes a resource yet.</source>
        <translation>还没有人观察资源。</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="214"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ui/observers/observerspane.cpp" line="216"/>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
</context>
<context>
    <name>studio::OverviewPane</name>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="149"/>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="152"/>
        <source>of %1</source>
        <comment>resources</comment>
        <translation>共 %1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="153"/>
        <source>↙ %1  ↗ %2</source>
        <comment>octets received and sent</comment>
        <translation>↙ %1  ↗ %2</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="177"/>
        <location filename="../../ui/overview/overviewpane.cpp" line="182"/>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="177"/>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="177"/>
        <location filename="../../ui/overview/overviewpane.cpp" line="183"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="177"/>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="180"/>
        <source>The last minute, per second</source>
        <translation>最近一分钟，每秒</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="181"/>
        <source>Requests, notifications and retransmissions per second</source>
        <translation>每秒的请求、通知和重传</translation>
    </message>
    <message>
        <location filename="../../ui/overview/overviewpane.cpp" line="184"/>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
</context>
<context>
    <name>studio::PathDialog</name>
    <message>
        <location filename="../../ui/site/pathdialog.cpp" line="21"/>
        <source>There is already a resource at %1.</source>
        <translation>%1 处已有资源。</translation>
    </message>
    <message>
        <location filename="../../ui/site/pathdialog.cpp" line="28"/>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/pathdialog.cpp" line="37"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
</context>
<context>
    <name>studio::PayloadView</name>
    <message>
        <location filename="../../ui/messages/payloadview.cpp" line="70"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../ui/messages/payloadview.cpp" line="72"/>
        <source>CBOR diagnostic</source>
        <translation>CBOR 诊断</translation>
    </message>
    <message>
        <location filename="../../ui/messages/payloadview.cpp" line="73"/>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <location filename="../../ui/messages/payloadview.cpp" line="74"/>
        <source>Copy the payload as it is shown</source>
        <translation>按所示内容复制载荷</translation>
    </message>
    <message>
        <location filename="../../ui/messages/payloadview.cpp" line="76"/>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
</context>
<context>
    <name>studio::PlotView</name>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="162"/>
        <source>Set cursor A here</source>
        <translation>在此设置游标 A</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="164"/>
        <source>Set cursor B here</source>
        <translation>在此设置游标 B</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="166"/>
        <source>Remove cursors</source>
        <translation>移除游标</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="168"/>
        <source>Copy readings</source>
        <translation>复制读数</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="179"/>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="182"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotgestures.cpp" line="183"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>studio::PlotsPane</name>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="127"/>
        <location filename="../../ui/plots/plotspane.cpp" line="129"/>
        <source>Export traffic</source>
        <translation>导出流量</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="128"/>
        <location filename="../../ui/plots/plotspane.cpp" line="130"/>
        <source>Export values</source>
        <translation>导出值</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="281"/>
        <source>No resource has a numeric value</source>
        <translation>没有资源带数值</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="283"/>
        <source>%1 more: use “Plot it” in Resources</source>
        <translation>还有 %1 个：请在“资源”中用“绘制曲线”</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="298"/>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="298"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="298"/>
        <source>Table of all points (*.csv)</source>
        <translation>所有点的表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="314"/>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="319"/>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="319"/>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="319"/>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="319"/>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="319"/>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="322"/>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="322"/>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="322"/>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="322"/>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="322"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="325"/>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="326"/>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="327"/>
        <source>per second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="328"/>
        <source>Requests, responses, notifications, retransmissions and errors per second</source>
        <translation>每秒的请求、响应、通知、重传和错误</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="329"/>
        <source>Values of resources over time</source>
        <translation>资源的值随时间的变化</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="330"/>
        <source>&amp;Time span</source>
        <translation>时间跨度(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="331"/>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="332"/>
        <source>Follow the clock</source>
        <translation>跟随时钟</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="333"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="334"/>
        <source>Freeze the view; nothing is lost</source>
        <translation>冻结视图；不会丢失任何内容</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="335"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="336"/>
        <source>Traffic…</source>
        <translation>流量…</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="337"/>
        <source>Values…</source>
        <translation>值…</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="338"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="339"/>
        <source>Forget the points so far</source>
        <translation>丢弃至今的点</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="340"/>
        <location filename="../../ui/plots/plotspane.cpp" line="341"/>
        <source>Add resource</source>
        <translation>添加资源</translation>
    </message>
    <message>
        <location filename="../../ui/plots/plotspane.cpp" line="342"/>
        <source>Choose resources whose values are drawn here, or drag them from Resources.</source>
        <translation>选择要在此绘制其值的资源，或从“资源”拖到这里。</translation>
    </message>
</context>
<context>
    <name>studio::PreviewBox</name>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="121"/>
        <source>Not listed in resource discovery</source>
        <translation>未列入资源发现</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="132"/>
        <source>A GET gets no answer</source>
        <translation>GET 得不到应答</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="137"/>
        <source>first %1 of more</source>
        <comment>size of a block</comment>
        <translation>仅前 %1，后面还有</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="141"/>
        <source>after %1</source>
        <comment>duration</comment>
        <translation>%1 之后</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="161"/>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="162"/>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="163"/>
        <source>How it shows in resource discovery, /.well-known/core (RFC 6690)</source>
        <translation>在资源发现 /.well-known/core 中的样子 (RFC 6690)</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="164"/>
        <source>First answer</source>
        <translation>首个应答</translation>
    </message>
    <message>
        <location filename="../../ui/site/previewbox.cpp" line="165"/>
        <source>What a GET will get</source>
        <translation>GET 将得到的内容</translation>
    </message>
</context>
<context>
    <name>studio::ProblemsCard</name>
    <message>
        <location filename="../../ui/overview/problemscard.cpp" line="48"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../ui/overview/problemscard.cpp" line="48"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../ui/overview/problemscard.cpp" line="58"/>
        <source>None so far.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <location filename="../../ui/overview/problemscard.cpp" line="69"/>
        <source>Last problems</source>
        <translation>最近的问题</translation>
    </message>
    <message>
        <location filename="../../ui/overview/problemscard.cpp" line="70"/>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>studio::PropertyField</name>
    <message>
        <location filename="../../ui/site/longtextfield.cpp" line="88"/>
        <source>Line %1 is not JSON: %2</source>
        <translation>第 %1 行不是 JSON：%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/longtextfield.cpp" line="90"/>
        <source>Enter one JSON value.</source>
        <translation>请输入一个 JSON 值。</translation>
    </message>
    <message>
        <location filename="../../ui/site/propertyfield.cpp" line="159"/>
        <source>Choose a Content-Format or enter its number, 0 to 65535.</source>
        <translation>请选择内容格式或输入其编号，0 到 65535。</translation>
    </message>
</context>
<context>
    <name>studio::RecentFiles</name>
    <message>
        <location filename="../../ui/recentfiles.cpp" line="60"/>
        <source>&amp;Clear this list</source>
        <translation>清除此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>studio::ResourceActions</name>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="58"/>
        <source>&amp;New resource…</source>
        <translation>新建资源(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="58"/>
        <source>Make a new resource</source>
        <translation>创建新资源</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="59"/>
        <source>New &amp;child…</source>
        <translation>新建子资源(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="59"/>
        <source>Make a new resource below the selected one</source>
        <translation>在选中的资源之下创建新资源</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="60"/>
        <source>&amp;Duplicate</source>
        <translation>复制一份(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="60"/>
        <source>Copy the selected resource with all below it</source>
        <translation>复制选中的资源及其下的全部内容</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="61"/>
        <source>&amp;Rename path…</source>
        <translation>重命名路径(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="61"/>
        <source>Give the selected resource another path; its observers go</source>
        <translation>给选中的资源另一个路径；其观察者会被移除</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="62"/>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="62"/>
        <source>Delete the selected resource with all below it</source>
        <translation>删除选中的资源及其下的全部内容</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="63"/>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="63"/>
        <source>Copy the selected resources as text, and delete them</source>
        <translation>将所选资源复制为文本并删除</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="64"/>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="64"/>
        <source>Copy the selected resources with all below them, as JSON text</source>
        <translation>将所选资源及其下的全部内容复制为 JSON 文本</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="65"/>
        <source>Past&amp;e</source>
        <translation>粘贴(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="65"/>
        <source>Make the resources that were copied; taken paths get a number</source>
        <translation>创建已复制的资源；已占用的路径会加上编号</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="66"/>
        <source>Set &amp;value</source>
        <translation>设置值(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="66"/>
        <source>Type another value; observers are notified</source>
        <translation>输入另一个值；观察者会收到通知</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="67"/>
        <source>Simul&amp;ate</source>
        <translation>模拟(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="67"/>
        <source>Make a simulated sensor of the selected resource; its observers go</source>
        <translation>将所选资源改为模拟传感器；其观察者会离开</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="68"/>
        <source>N&amp;otify now</source>
        <translation>立即通知(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="68"/>
        <source>Send the present state to all observers</source>
        <translation>把当前状态发送给所有观察者</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="69"/>
        <source>Dro&amp;p observers</source>
        <translation>移除观察者(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="69"/>
        <source>End all observations of the selected resource</source>
        <translation>结束对选中资源的所有观察</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="70"/>
        <source>Copy &amp;URI</source>
        <translation>复制 URI(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="70"/>
        <source>Copy the address of the selected resource</source>
        <translation>复制选中资源的地址</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="71"/>
        <source>Copy as coap-client co&amp;mmand</source>
        <translation>复制为 coap-client 命令(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="71"/>
        <source>Copy a command that reads the selected resource</source>
        <translation>复制读取选中资源的命令</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="72"/>
        <source>&amp;Show its messages</source>
        <translation>显示其报文(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="72"/>
        <source>Show only the messages of the selected resource</source>
        <translation>只显示选中资源的报文</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="73"/>
        <source>Plot the values of the selected resource</source>
        <translation>绘制选中资源的值</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="74"/>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceactions.cpp" line="73"/>
        <source>Plot &amp;it</source>
        <translation>绘制曲线(&amp;I)</translation>
    </message>
</context>
<context>
    <name>studio::ResourceHeader</name>
    <message>
        <location filename="../../ui/site/resourceheader.cpp" line="79"/>
        <source>1 observer</source>
        <translation>1 个观察者</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceheader.cpp" line="79"/>
        <source>%1 observers</source>
        <translation>%1 个观察者</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceheader.cpp" line="80"/>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourceheader.cpp" line="80"/>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
</context>
<context>
    <name>studio::ResourcesPane</name>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="108"/>
        <source>Duplicate %1</source>
        <translation>创建 %1 的副本</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="122"/>
        <source>Rename %1 to %2</source>
        <translation>把 %1 重命名为 %2</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="129"/>
        <source>Move %1 to %2</source>
        <translation>将 %1 移动到 %2</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="141"/>
        <source>Paste %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="159"/>
        <source>%1: %2</source>
        <comment>the path of a resource, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="174"/>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="238"/>
        <source>Simulate %1</source>
        <translation>模拟 %1</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="272"/>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="278"/>
        <source>%1 is too long for a value. Serve it as a file instead.</source>
        <translation>%1 作为值太长。请改为作为文件提供。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcecommands.cpp" line="280"/>
        <source>%1 is no text (UTF-8). Only a value of bytes takes other files.</source>
        <translation>%1 不是文本 (UTF-8)。只有字节类型的值才接受其他文件。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcespane.cpp" line="222"/>
        <source>The first %1. Type more to find fewer.</source>
        <translation>仅显示前 %1 个。请输入更多字符以缩小范围。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcespane.cpp" line="224"/>
        <source>Nothing has “%1” in its path, title or kind.</source>
        <translation>没有路径、标题或种类包含“%1”的资源。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcespane.cpp" line="259"/>
        <source>Filter resources</source>
        <translation>过滤资源</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcespane.cpp" line="261"/>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcespane.cpp" line="262"/>
        <source>No resources yet.
A resource is what clients get, put and observe.</source>
        <translation>还没有资源。
资源是客户端读取、设置和观察的对象。</translation>
    </message>
    <message>
        <location filename="../../ui/site/resourcespane.cpp" line="263"/>
        <source>New resource…</source>
        <translation>新建资源…</translation>
    </message>
</context>
<context>
    <name>studio::RowsDialog</name>
    <message>
        <location filename="../../ui/site/rowsdialog.cpp" line="30"/>
        <source>Choose a row to see it whole.</source>
        <translation>选择一行以查看其全部内容。</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowsdialog.cpp" line="42"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>studio::RowsModel</name>
    <message>
        <location filename="../../ui/site/rowsmodel.cpp" line="161"/>
        <source>Row %1, %2: %3</source>
        <comment>number of a row, name of its column, what is wrong there</comment>
        <translation>第 %1 行，%2：%3</translation>
    </message>
</context>
<context>
    <name>studio::RowsTable</name>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="214"/>
        <source>What was copied is no row in JSON: %1</source>
        <translation>复制的内容不是 JSON 行：%1</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="218"/>
        <source>A row must be a JSON object.</source>
        <translation>每一行必须是 JSON 对象。</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="254"/>
        <source>Add a row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="255"/>
        <source>Remove the row</source>
        <translation>移除该行</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="256"/>
        <source>Move the row up</source>
        <translation>上移该行</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="257"/>
        <source>Move the row down</source>
        <translation>下移该行</translation>
    </message>
    <message>
        <location filename="../../ui/site/rowstable.cpp" line="258"/>
        <source>Rows can be copied and pasted as JSON text.</source>
        <translation>行可以作为 JSON 文本复制和粘贴。</translation>
    </message>
</context>
<context>
    <name>studio::ServerSettingsDialog</name>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="170"/>
        <source>Type an address of this computer, for example 192.168.1.5.</source>
        <translation>请输入本机的地址，例如 192.168.1.5。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="193"/>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="195"/>
        <source>Looking whether it is free…</source>
        <translation>正在检查是否空闲…</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="199"/>
        <source>The system chooses a free port at each start.</source>
        <translation>系统在每次启动时选择空闲端口。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="199"/>
        <source>Port %1 is free.</source>
        <translation>端口 %1 空闲。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="218"/>
        <source>Server settings</source>
        <translation>服务器设置</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="219"/>
        <source>Site &amp;title:</source>
        <translation>站点标题(&amp;T)：</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="220"/>
        <source>Untitled site</source>
        <translation>未命名站点</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="221"/>
        <source>&amp;Reachable from:</source>
        <translation>访问范围(&amp;R)：</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="222"/>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="223"/>
        <source>192.168.1.5 or fd00::5</source>
        <translation>192.168.1.5 或 fd00::5</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="224"/>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="226"/>
        <source>CoAP&apos;s own port is 5683; 0 takes a free one.</source>
        <translation>CoAP 的标准端口是 5683；0 表示取空闲端口。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="227"/>
        <source>This computer only (loopback)</source>
        <translation>仅本机（环回）</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="227"/>
        <source>My network (all addresses)</source>
        <translation>我的网络（所有地址）</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="227"/>
        <source>One address of this computer</source>
        <translation>本机的一个地址</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="228"/>
        <source>Only programs on this computer reach the server.</source>
        <translation>只有本机上的程序可以访问服务器。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="229"/>
        <source>Everybody in your network can read and change the resources.</source>
        <translation>你网络中的任何人都可以读取和更改资源。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="234"/>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="235"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="197"/>
        <source>The server listens there now.</source>
        <translation>服务器现在就在此监听。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="230"/>
        <source>Anyone who can reach this address can read and change the resources.</source>
        <translation>能访问此地址的人都可以读取和更改资源。</translation>
    </message>
    <message>
        <location filename="../../ui/settings/serversettingsdialog.cpp" line="225"/>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
</context>
<context>
    <name>studio::ServerSwitch</name>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="108"/>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="110"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="111"/>
        <source>Server settings…</source>
        <translation>服务器设置…</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="114"/>
        <source>The server goes on at %1.</source>
        <translation>服务器继续在 %1 运行。</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="138"/>
        <source>Restart there</source>
        <translation>在那里重新启动</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="133"/>
        <source>this computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="135"/>
        <source>the whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <location filename="../../ui/serverswitch.cpp" line="136"/>
        <source>This site asks for port %1, reachable from %2. The server still runs at %3.</source>
        <translation>此站点要求端口 %1（访问范围：%2）。服务器仍在 %3 运行。</translation>
    </message>
</context>
<context>
    <name>studio::ShortcutsDialog</name>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="46"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="48"/>
        <source>Function</source>
        <translation>功能</translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="48"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../ui/shortcutsdialog.cpp" line="67"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>studio::SiteDocument</name>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="32"/>
        <source>Save the site</source>
        <translation>保存站点</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="32"/>
        <source>Open a site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="36"/>
        <source>CoAP sites (*.coapsite)</source>
        <translation>CoAP 站点 (*.coapsite)</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="36"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="71"/>
        <source>Untitled site</source>
        <translation>未命名站点</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="84"/>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="84"/>
        <source>Save the changes to “%1”?</source>
        <translation>要保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="86"/>
        <source>They are lost if they are not saved.</source>
        <translation>如不保存，更改将会丢失。</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="87"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="88"/>
        <source>&amp;Discard</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="89"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="132"/>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="132"/>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="177"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="166"/>
        <source>A site that was never saved was left when the program ended abruptly.</source>
        <translation>程序意外结束时留下了一个从未保存的站点。</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="167"/>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="180"/>
        <source>… more are in the log</source>
        <translation>… 更多内容见日志</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="192"/>
        <source>… and %1 more</source>
        <translation>…以及另外 %1 个</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="181"/>
        <location filename="../../ui/sitedocument.cpp" line="193"/>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="198"/>
        <source>Unsaved changes of “%1” were recovered.</source>
        <translation>已恢复“%1”的未保存更改。</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="199"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="199"/>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="253"/>
        <source>Keep the current values</source>
        <translation>保留当前值</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="259"/>
        <source>Nothing was saved. %1: %2</source>
        <comment>a path, what is wrong</comment>
        <translation>没有保存任何内容。%1：%2</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="260"/>
        <source>Save without the values</source>
        <translation>不带当前值保存</translation>
    </message>
    <message>
        <location filename="../../ui/sitedocument.cpp" line="276"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>studio::SiteExchange</name>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="27"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="27"/>
        <location filename="../../ui/siteexchange.cpp" line="103"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="31"/>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="31"/>
        <source>Link-format (*.wlnk *.link *.txt)</source>
        <translation>Link-format (*.wlnk *.link *.txt)</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="31"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="55"/>
        <location filename="../../ui/siteexchange.cpp" line="120"/>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 项</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="90"/>
        <source>Import another…</source>
        <translation>导入其他文件…</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="96"/>
        <source>There is nothing to add in “%1”.</source>
        <translation>“%1”中没有可添加的内容。</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="103"/>
        <source>Add %1 from “%2”?</source>
        <comment>resources, file</comment>
        <translation>从“%2”添加%1？</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="110"/>
        <source>What could not be taken over is in the details.</source>
        <translation>未能采用的内容见详情。</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="111"/>
        <source>1 entry of the file is not added: see the details.</source>
        <translation>文件中有 1 项不会添加：见详细信息。</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="112"/>
        <source>%1 entries of the file are not added: see the details.</source>
        <translation>文件中有 %1 项不会添加：见详细信息。</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="113"/>
        <source>Not taken over:</source>
        <translation>未采用：</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="122"/>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="123"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="136"/>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="139"/>
        <source>Nothing was imported: %1</source>
        <translation>没有导入任何内容：%1</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="151"/>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <location filename="../../ui/siteexchange.cpp" line="153"/>
        <source>Export elsewhere…</source>
        <translation>导出到别处…</translation>
    </message>
</context>
<context>
    <name>studio::SiteModel</name>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="218"/>
        <source>Part of the server</source>
        <translation>服务器的一部分</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="220"/>
        <source>Created by a client</source>
        <translation>由客户端创建</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="221"/>
        <source>Can be observed</source>
        <translation>可以观察</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="221"/>
        <source>Cannot be observed</source>
        <translation>不能观察</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="263"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="264"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="267"/>
        <source>Content-Format</source>
        <translation>内容格式</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="259"/>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="259"/>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="268"/>
        <source>Last change</source>
        <translation>最近变化</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="265"/>
        <source>Obs</source>
        <comment>narrow column: observers</comment>
        <translation>观察</translation>
    </message>
    <message>
        <location filename="../../ui/site/sitemodel.cpp" line="266"/>
        <source>Req</source>
        <comment>narrow column: requests</comment>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>studio::SiteUndo</name>
    <message>
        <location filename="../../ui/site/siteundo.cpp" line="23"/>
        <source>The change could not be made.</source>
        <translation>无法进行更改。</translation>
    </message>
    <message>
        <location filename="../../ui/site/siteundo.cpp" line="121"/>
        <source>Set %1 to %2</source>
        <translation>把 %1 设为 %2</translation>
    </message>
    <message>
        <location filename="../../ui/site/siteundo.cpp" line="256"/>
        <source>Nothing was undone. %1</source>
        <translation>没有撤销任何内容。%1</translation>
    </message>
    <message>
        <location filename="../../ui/site/siteundo.cpp" line="256"/>
        <source>Nothing was redone. %1</source>
        <translation>没有重做任何内容。%1</translation>
    </message>
</context>
<context>
    <name>studio::StatusLine</name>
    <message>
        <location filename="../../ui/statusline.cpp" line="41"/>
        <source>1 observer</source>
        <translation>1 个观察者</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="41"/>
        <source>%1 observers</source>
        <translation>%1 个观察者</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="42"/>
        <source>%1 req/s  %2 ntf/s</source>
        <translation>%1 请求/s  %2 通知/s</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="43"/>
        <source>p50 %1  p95 %2</source>
        <translation>p50 %1  p95 %2</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="51"/>
        <source>log %1/%2</source>
        <translation>报文 %1/%2</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="52"/>
        <source>%1 (%2 not shown)</source>
        <translation>%1（%2 个未显示）</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="71"/>
        <source>Running %1</source>
        <translation>运行于 %1</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="71"/>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="84"/>
        <source>%1 datagrams were thrown away by the system because they came faster than they were read; the receive buffer is %2 B.
%3 could not be sent.</source>
        <translation>有 %1 个数据报因到达速度超过读取速度而被系统丢弃；接收缓冲区为 %2 B。
有 %3 个未能发出。</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="91"/>
        <source>From receiving a request to handing over its answer: half of the answers are faster than p50, 95 % faster than p95</source>
        <translation>从收到请求到交出应答：一半的应答快于 p50，95 % 快于 p95</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="92"/>
        <source>Messages kept, of as many as there may be; the oldest leave first</source>
        <translation>保留的报文数及其上限；最旧的最先移出</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="93"/>
        <source>Requests and notifications per second</source>
        <translation>每秒的请求和通知</translation>
    </message>
    <message>
        <location filename="../../ui/statusline.cpp" line="83"/>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
</context>
<context>
    <name>studio::TableField</name>
    <message>
        <location filename="../../ui/site/tablefield.cpp" line="80"/>
        <source>Edit in a larger window</source>
        <translation>在更大的窗口中编辑</translation>
    </message>
</context>
<context>
    <name>studio::TryItCard</name>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="43"/>
        <source>Discover the resources</source>
        <translation>发现资源</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="43"/>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="43"/>
        <source>Observe %1 for 30 seconds</source>
        <translation>观察 %1，持续 30 秒</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="43"/>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="54"/>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="55"/>
        <source>Copy the command: %1</source>
        <translation>复制命令：%1</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="70"/>
        <source>Try it from a terminal</source>
        <translation>从终端试一试</translation>
    </message>
    <message>
        <location filename="../../ui/overview/tryitcard.cpp" line="71"/>
        <source>coap-client-notls comes with the package libcoap3-bin.</source>
        <translation>coap-client-notls 来自软件包 libcoap3-bin。</translation>
    </message>
</context>
<context>
    <name>studio::ValueCurves</name>
    <message>
        <location filename="../../ui/plots/valuecurves.cpp" line="43"/>
        <source>The resource to be plotted does not exist any more.</source>
        <translation>要绘制的资源已不存在。</translation>
    </message>
    <message>
        <location filename="../../ui/plots/valuecurves.cpp" line="45"/>
        <source>%1 cannot be plotted: its value is not a number.</source>
        <translation>无法绘制 %1：其值不是数值。</translation>
    </message>
    <message>
        <location filename="../../ui/plots/valuecurves.cpp" line="47"/>
        <source>%1 resources are plotted at most. Remove one to plot %2.</source>
        <translation>最多绘制 %1 个资源。请先移除一个再绘制 %2。</translation>
    </message>
</context>
<context>
    <name>studio::WelcomeCard</name>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="33"/>
        <source>This site has no resources yet</source>
        <translation>此站点还没有资源</translation>
    </message>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="36"/>
        <source>Classroom demo</source>
        <translation>课堂演示</translation>
    </message>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="37"/>
        <source>Open a site with sensors, a switch, a clock, a large and a slow resource</source>
        <translation>打开带有传感器、开关、时钟、大资源和慢速资源的站点</translation>
    </message>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="38"/>
        <source>New resource…</source>
        <translation>新建资源…</translation>
    </message>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="39"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="40"/>
        <source>Open a .coapsite file</source>
        <translation>打开 .coapsite 文件</translation>
    </message>
    <message>
        <location filename="../../ui/overview/welcomecard.cpp" line="34"/>
        <source>A resource is what clients get, put and observe: a temperature, a switch, a text. Look at a finished classroom, or begin with one of your own.</source>
        <translation>资源是客户端读取、设置和观察的对象：温度、开关、文本。先看看现成的课堂演示，或者从自己的资源开始。</translation>
    </message>
</context>
</TS>
