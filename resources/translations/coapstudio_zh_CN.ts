<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Catalog</name>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>没有类型“%1”。</translation>
    </message>
    <message>
        <source>The value of this resource cannot be set.</source>
        <translation>无法设置此资源的值。</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 项</translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation>这不是 JSON：%1</translation>
    </message>
    <message>
        <source>one value is needed</source>
        <translation>需要恰好一个值</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is not 1, 0, on, off, true or false.</source>
        <translation>“%1”不是 1、0、on、off、true 或 false。</translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation>文本不是 UTF-8。</translation>
    </message>
    <message>
        <source>“%1” is not true or false.</source>
        <translation>“%1”不是 true 或 false。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>%1 is less than the minimum of %2.</source>
        <translation>%1 小于最小值 %2。</translation>
    </message>
    <message>
        <source>%1 is more than the maximum of %2.</source>
        <translation>%1 大于最大值 %2。</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 条规则</translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation>（不存在）</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>must be at least %1%2</source>
        <translation>不能小于 %1%2</translation>
    </message>
    <message>
        <source>must be at most %1%2</source>
        <translation>不能大于 %1%2</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数字</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”</source>
        <translation>必须是时长，例如“500 ms”、“1.5 s”、“2 min”或“1 h”</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>必须是以下之一：%1</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>must not be less than the minimum</source>
        <translation>不能小于最小值</translation>
    </message>
    <message>
        <source>must be a text, a number, true or false</source>
        <translation>必须是文本、数字、true 或 false</translation>
    </message>
    <message>
        <source>a path is needed, for example /sensors/temperature</source>
        <translation>需要路径，例如 /sensors/temperature</translation>
    </message>
    <message>
        <source>must begin with “/”</source>
        <translation>必须以“/”开头</translation>
    </message>
    <message>
        <source>is not a valid path: check percent-encoding, “?” and “#”, and that no segment is “.”, “..” or longer than 255 octets</source>
        <translation>不是有效的路径：请检查百分号编码、“?”和“#”，并且任何一段都不能是“.”、“..”或超过 255 字节</translation>
    </message>
    <message>
        <source>there is no placeholder {{%1}}</source>
        <translation>没有占位符 {{%1}}</translation>
    </message>
    <message>
        <source>there is no “%1”</source>
        <translation>没有“%1”</translation>
    </message>
    <message>
        <source>must be a response code such as 2.05 or 4.04</source>
        <translation>必须是响应码，例如 2.05 或 4.04</translation>
    </message>
    <message>
        <source>must be a list of rules: [ { … }, … ]</source>
        <translation>必须是规则列表：[ { … }, … ]</translation>
    </message>
    <message>
        <source>must be at most %1 rules</source>
        <translation>最多 %1 条规则</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>rule %1: %2</source>
        <translation>规则 %1：%2</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>Port %1 of %2 is used by another program.</source>
        <translation>%2 的端口 %1 已被其他程序占用。</translation>
    </message>
    <message>
        <source>The system does not allow this program to use port %1 of %2.</source>
        <translation>系统不允许此程序使用 %2 的端口 %1。</translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be opened: %3.</source>
        <translation>无法打开 %2 的端口 %1：%3。</translation>
    </message>
    <message>
        <source>“%2” is not an IP address, so port %1 cannot be opened there.</source>
        <translation>“%2”不是 IP 地址，因此无法在那里打开端口 %1。</translation>
    </message>
    <message>
        <source>The change says neither what was nor what shall be.</source>
        <translation>此更改既没有说明原状，也没有说明新状。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>%1 is part of the server and cannot be changed.</source>
        <translation>%1 是服务器的一部分，无法更改。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 在此期间已被更改。</translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>没有类型“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a path.</source>
        <translation>“%1”不是路径。</translation>
    </message>
    <message>
        <source>There is already a resource at %1.</source>
        <translation>%1 处已有资源。</translation>
    </message>
    <message>
        <source>Resources below %1 are created by clients. Choose another path.</source>
        <translation>%1 之下的资源由客户端创建。请选择其他路径。</translation>
    </message>
    <message>
        <source>The server has stopped.</source>
        <translation>服务器已停止。</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <source>%1 more lines are not shown.</source>
        <translation>另有 %1 行未显示。</translation>
    </message>
    <message>
        <source>Nothing was done, because another change of the same step is not possible.</source>
        <translation>没有执行任何操作，因为同一步骤中的另一项更改无法完成。</translation>
    </message>
    <message>
        <source>The site has as many resources as its limit allows.</source>
        <translation>站点的资源数已达上限。</translation>
    </message>
    <message>
        <source>There cannot be a resource at %1.</source>
        <translation>%1 处不能有资源。</translation>
    </message>
    <message>
        <source>The resource is not there any more.</source>
        <translation>该资源已不存在。</translation>
    </message>
    <message>
        <source>The value of %1 cannot be set.</source>
        <translation>无法设置 %1 的值。</translation>
    </message>
    <message>
        <source>The value of %1 was changed meanwhile.</source>
        <translation>%1 的值在此期间已被更改。</translation>
    </message>
    <message>
        <source>%1 has more resources than the limit of %2 allows.</source>
        <translation>%1 的资源数超过上限 %2 所允许的数目。</translation>
    </message>
    <message>
        <source>%1: the resource %2 cannot be made: %3</source>
        <translation>%1：无法创建资源 %2：%3</translation>
    </message>
    <message>
        <source>There is no example site “%1”.</source>
        <translation>没有示例站点“%1”。</translation>
    </message>
    <message>
        <source>%2 is not an address of this computer, so port %1 cannot be opened there.</source>
        <translation>%2 不是本机的地址，因此无法在那里打开端口 %1。</translation>
    </message>
    <message>
        <source>This computer does not have %1: going on without it.</source>
        <translation>本机没有 %1：略过它继续运行。</translation>
    </message>
    <message>
        <source>More than one CON at a time needs congestion control that CoAP does not have (RFC 7252 §4.8.1).</source>
        <translation>同时多于一个 CON 需要 CoAP 所没有的拥塞控制 (RFC 7252 §4.8.1)。</translation>
    </message>
    <message>
        <source>An ACK time-out below 1 s is for networks of one&apos;s own only (RFC 7252 §4.8.1).</source>
        <translation>低于 1 秒的 ACK 超时只适用于自己的网络 (RFC 7252 §4.8.1)。</translation>
    </message>
    <message>
        <source>Hears the multicast group %1</source>
        <translation>监听组播组 %1</translation>
    </message>
    <message>
        <source>There is no network interface “%1” to join a multicast group on.</source>
        <translation>没有网络接口“%1”可用于加入组播组。</translation>
    </message>
    <message>
        <source>No network interface of the addresses that are listened on can multicast.</source>
        <translation>所监听地址的网络接口都不支持组播。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>multicast group, network interface</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The multicast group %1 cannot be joined on %2: %3.</source>
        <translation>无法在 %2 上加入组播组 %1：%3。</translation>
    </message>
    <message>
        <source>The limit %1=%2 was reached (%3 so far). --limit %1=NUMBER sets another.</source>
        <translation>已达到上限 %1=%2（至今 %3 次）。用 --limit %1=NUMBER 可另设上限。</translation>
    </message>
    <message>
        <source>A client gets more than 265 messages a second: Message IDs were used again within 247 s (%1 so far), and it may take new messages for duplicates (RFC 7252 §4.4).</source>
        <translation>某客户端每秒收到超过 265 条报文：Message ID 在 247 秒内被重复使用（至今 %1 次），它可能把新报文当作重复报文 (RFC 7252 §4.4)。</translation>
    </message>
    <message>
        <source>Datagrams that the system threw away because they came faster than they were read: %1 so far. --protocol receiveBuffer=OCTETS asks for more room.</source>
        <translation>因到来快于读取而被系统丢弃的数据报：至今 %1 个。用 --protocol receiveBuffer=OCTETS 可要求更大的缓冲区。</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation>湿度</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光照</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Large file</source>
        <translation>大文件</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢速</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A name for people, listed in resource discovery.</source>
        <translation>给人看的名称，在资源发现中列出。</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Answers come that much later, as a separate response.</source>
        <translation>应答推迟这么久，作为分离响应发出。</translation>
    </message>
    <message>
        <source>Max-Age</source>
        <translation>Max-Age</translation>
    </message>
    <message>
        <source>How long a cache may keep the answer.</source>
        <translation>缓存可以保留应答多久。</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Whether notifications ask to be acknowledged.</source>
        <translation>通知是否要求确认。</translation>
    </message>
    <message>
        <source>Like the request</source>
        <translation>与请求相同</translation>
    </message>
    <message>
        <source>Non-confirmable (NON)</source>
        <translation>不可确认 (NON)</translation>
    </message>
    <message>
        <source>Confirmable (CON)</source>
        <translation>可确认 (CON)</translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation>资源类型</translation>
    </message>
    <message>
        <source>Words for rt in resource discovery.</source>
        <translation>资源发现中 rt 属性的值。</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Words for if in resource discovery.</source>
        <translation>资源发现中 if 属性的值。</translation>
    </message>
    <message>
        <source>Observable</source>
        <translation>可观察</translation>
    </message>
    <message>
        <source>Clients may observe it.</source>
        <translation>客户端可以观察它。</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Served, but not listed in resource discovery.</source>
        <translation>提供服务，但不在资源发现中列出。</translation>
    </message>
    <message>
        <source>Clients create resources in it: POST names them, PUT names its own, DELETE removes.</source>
        <translation>客户端在其中创建资源：POST 由服务器命名，PUT 由客户端命名，DELETE 删除。</translation>
    </message>
    <message>
        <source>Beyond that many, creating one is refused with 4.03.</source>
        <translation>超过此数后，创建将以 4.03 拒绝。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Initial value</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>What it holds when the site is opened.</source>
        <translation>打开站点时的值。</translation>
    </message>
    <message>
        <source>A whole number; POST adds the step, PUT sets it.</source>
        <translation>一个整数；POST 加上步长，PUT 直接设置。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>What a POST adds.</source>
        <translation>每次 POST 增加的数。</translation>
    </message>
    <message>
        <source>The time of this computer, in UTC.</source>
        <translation>本机的时间，UTC。</translation>
    </message>
    <message>
        <source>How the time is written.</source>
        <translation>时间的写法。</translation>
    </message>
    <message>
        <source>Unix seconds</source>
        <translation>Unix 秒</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>How often it moves and observers are notified.</source>
        <translation>多久变化一次并通知观察者。</translation>
    </message>
    <message>
        <source>On (1) or off (0), set by PUT.</source>
        <translation>开 (1) 或关 (0)，由 PUT 设置。</translation>
    </message>
    <message>
        <source>Initially on</source>
        <translation>初始为开</translation>
    </message>
    <message>
        <source>What it is when the site is opened.</source>
        <translation>打开站点时的状态。</translation>
    </message>
    <message>
        <source>A long text, sent block by block; PUT replaces it.</source>
        <translation>一段长文本，逐块发送；PUT 替换它。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>How many octets it has at first.</source>
        <translation>最初有多少字节。</translation>
    </message>
    <message>
        <source>Simulated sensor</source>
        <translation>模拟传感器</translation>
    </message>
    <message>
        <source>A number that moves by itself, like a sensor&apos;s reading.</source>
        <translation>自行变化的数字，如同传感器的读数。</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>How the number moves.</source>
        <translation>数字如何变化。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>锯齿</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方波</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>随机游走</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>The time of one whole wave.</source>
        <translation>一个完整波形的时间。</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>How far it goes from the middle.</source>
        <translation>偏离中值的最大距离。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>At most that much is added or taken at random.</source>
        <translation>随机加减，最多这么多。</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Digits behind the point.</source>
        <translation>小数点后的位数。</translation>
    </message>
    <message>
        <source>How often it is sampled and observers are notified.</source>
        <translation>多久采样一次并通知观察者。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed gives the same noise.</source>
        <translation>相同的种子产生相同的噪声。</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>The middle of the wave.</source>
        <translation>波形的中值。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>A SenML unit such as Cel, %RH or lx; shown, not sent.</source>
        <translation>SenML 单位，例如 Cel、%RH 或 lx；只显示，不发送。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>A text, a number or a boolean that clients read and set.</source>
        <translation>客户端可读取和设置的文本、数字或布尔值。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What it holds; other values are refused with 4.00.</source>
        <translation>它存放什么；其他值以 4.00 拒绝。</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Smaller values are refused with 4.00.</source>
        <translation>更小的值以 4.00 拒绝。</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Larger values are refused with 4.00.</source>
        <translation>更大的值以 4.00 拒绝。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Clients cannot set it (4.05).</source>
        <translation>客户端不能设置它 (4.05)。</translation>
    </message>
    <message>
        <source>A JSON document; POST merges the members of an object into it, PATCH takes a merge patch or a JSON patch.</source>
        <translation>一个 JSON 文档；POST 把对象的成员合并进去，PATCH 接受 JSON Merge Patch 或 JSON Patch。</translation>
    </message>
    <message>
        <source>Maximum children</source>
        <translation>子资源上限</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Block size</source>
        <translation>块大小</translation>
    </message>
    <message>
        <source>The largest block that is sent or asked for (RFC 7959).</source>
        <translation>发送或请求的最大块 (RFC 7959)。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>How the server speaks CoAP.</source>
        <translation>服务器使用 CoAP 的方式。</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>网络接口</translation>
    </message>
    <message>
        <source>Where to join the groups, for example “eth0 wlan0”; empty: everywhere.</source>
        <translation>在哪些接口上加入组播组，例如“eth0 wlan0”；留空：全部。</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>应答延迟窗口</translation>
    </message>
    <message>
        <source>Answers to a group request are spread over this time (DEFAULT_LEISURE).</source>
        <translation>对组播请求的应答分散在这段时间内 (DEFAULT_LEISURE)。</translation>
    </message>
    <message>
        <source>Multicast</source>
        <translation>组播</translation>
    </message>
    <message>
        <source>Join the groups of all CoAP nodes: 224.0.1.187, ff02::fd and ff05::fd.</source>
        <translation>加入所有 CoAP 节点的组播组：224.0.1.187、ff02::fd 和 ff05::fd。</translation>
    </message>
    <message>
        <source>Pace NON notifications</source>
        <translation>限制 NON 通知的频率</translation>
    </message>
    <message>
        <source>One per round trip to each client, one per 3 s while that is not known (RFC 7641 §4.5.1). Off: every change at once.</source>
        <translation>对每个客户端每个往返时间一条，往返时间未知时每 3 秒一条 (RFC 7641 §4.5.1)。关闭：每次变化立即发送。</translation>
    </message>
    <message>
        <source>ACK time-out</source>
        <translation>ACK 超时</translation>
    </message>
    <message>
        <source>How long to wait for the first ACK (ACK_TIMEOUT).</source>
        <translation>等待第一个 ACK 的时间 (ACK_TIMEOUT)。</translation>
    </message>
    <message>
        <source>Random factor</source>
        <translation>随机因子</translation>
    </message>
    <message>
        <source>The first wait is up to that many times longer (ACK_RANDOM_FACTOR).</source>
        <translation>第一次等待最多延长到这么多倍 (ACK_RANDOM_FACTOR)。</translation>
    </message>
    <message>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>How often a CON is sent again before it is given up (MAX_RETRANSMIT).</source>
        <translation>放弃之前 CON 重发的次数 (MAX_RETRANSMIT)。</translation>
    </message>
    <message>
        <source>CONs at a time</source>
        <translation>同时的 CON 数</translation>
    </message>
    <message>
        <source>Unacknowledged CONs to one client (NSTART).</source>
        <translation>对一个客户端未确认的 CON 数 (NSTART)。</translation>
    </message>
    <message>
        <source>Longest token</source>
        <translation>最长令牌</translation>
    </message>
    <message>
        <source>More than 8 bytes turns extended tokens on (RFC 8974).</source>
        <translation>超过 8 字节即启用扩展令牌 (RFC 8974)。</translation>
    </message>
    <message>
        <source>Answer NONs with a bad option</source>
        <translation>应答带有错误选项的 NON</translation>
    </message>
    <message>
        <source>A NON with an unknown critical option gets 4.02 instead of silence (RFC 7252 §5.4.1).</source>
        <translation>带有未知关键选项的 NON 得到 4.02 而不是沉默 (RFC 7252 §5.4.1)。</translation>
    </message>
    <message>
        <source>Name this program</source>
        <translation>标明此程序</translation>
    </message>
    <message>
        <source>A link in resource discovery says which program serves.</source>
        <translation>资源发现中的一个链接说明由哪个程序提供服务。</translation>
    </message>
    <message>
        <source>Scripted answers</source>
        <translation>脚本应答</translation>
    </message>
    <message>
        <source>Filled up to</source>
        <translation>填充至</translation>
    </message>
    <message>
        <source>Lines of dashes make the answer that long, for block-wise notifications; 0: the time alone.</source>
        <translation>用横线行把应答填充到这个长度，用于块传输通知；0：仅时间。</translation>
    </message>
    <message>
        <source>Size varies</source>
        <translation>大小变化</translation>
    </message>
    <message>
        <source>Only every other answer is filled up.</source>
        <translation>每隔一次才填充。</translation>
    </message>
    <message>
        <source>Replaceable</source>
        <translation>可替换</translation>
    </message>
    <message>
        <source>PUT shows something else and DELETE takes it away, until the clock moves again.</source>
        <translation>PUT 显示其他内容，DELETE 将其移除，直到时钟再次走动。</translation>
    </message>
    <message>
        <source>A table of rules: which request gets which answer. For mocking a device&apos;s API.</source>
        <translation>一张规则表：哪个请求得到哪个应答。用于模拟设备的 API。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The first rule that fits answers. For: method, query, payload, format, chance. Answer: code, text, contentFormat, location, maxAge, delay, endObservations.</source>
        <translation>第一条匹配的规则作出应答。匹配：method、query、payload、format、chance。应答：code、text、contentFormat、location、maxAge、delay、endObservations。</translation>
    </message>
    <message>
        <source>Created by PUT</source>
        <translation>由 PUT 创建</translation>
    </message>
    <message>
        <source>Not there (4.04) until a PUT creates it, which If-None-Match can insist on; DELETE takes it away again.</source>
        <translation>在 PUT 创建之前不存在 (4.04)，可用 If-None-Match 强制要求；DELETE 会再次移除。</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>Requests per second that one client may send; beyond, it gets 4.29 with Max-Age (RFC 8516). 0: any number.</source>
        <translation>一个客户端每秒可发送的请求数；超过时得到带 Max-Age 的 4.29 (RFC 8516)。0：不限。</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>接收缓冲区</translation>
    </message>
    <message>
        <source>What the system keeps of datagrams that were not read yet; it may grant less. Notifications are paced so that their acknowledgements fit.</source>
        <translation>系统为尚未读取的数据报保留的空间；系统可能给得更少。通知会控制节奏，使其确认能够容纳其中。</translation>
    </message>
</context>
<context>
    <name>MessageAnatomy</name>
    <message>
        <source>Empty: neither request nor response (RFC 7252 §4.1).</source>
        <translation>空报文：既不是请求也不是响应 (RFC 7252 §4.1)。</translation>
    </message>
    <message>
        <source>The method of a request (RFC 7252 §5.8).</source>
        <translation>请求的方法 (RFC 7252 §5.8)。</translation>
    </message>
    <message>
        <source>Success: the request was received, understood and accepted (RFC 7252 §5.9.1).</source>
        <translation>成功：请求已被收到、理解并接受 (RFC 7252 §5.9.1)。</translation>
    </message>
    <message>
        <source>Client error: the request cannot be fulfilled as it is (RFC 7252 §5.9.2).</source>
        <translation>客户端错误：请求按现状无法完成 (RFC 7252 §5.9.2)。</translation>
    </message>
    <message>
        <source>Server error: the server failed to fulfil the request (RFC 7252 §5.9.3).</source>
        <translation>服务器错误：服务器未能完成请求 (RFC 7252 §5.9.3)。</translation>
    </message>
    <message>
        <source>A reserved class (RFC 7252 §3).</source>
        <translation>保留的类别 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>Here the datagram breaks the rules; what follows cannot be read. A Confirmable message is rejected with a Reset, any other is ignored (RFC 7252 §4.2, §4.3).</source>
        <translation>数据报从这里起违反规则，后面的内容无法读取。可确认报文以 RST 拒绝，其他报文被忽略 (RFC 7252 §4.2、§4.3)。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>The version of CoAP, always 1; the two highest bits of the first byte (RFC 7252 §3).</source>
        <translation>CoAP 的版本，始终为 1；首字节的最高两位 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Token length</source>
        <translation>令牌长度</translation>
    </message>
    <message>
        <source>How many bytes the token has, 0 to 8; the four lowest bits of the first byte (RFC 7252 §3).</source>
        <translation>令牌的字节数，0 到 8；首字节的最低四位 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Message ID</translation>
    </message>
    <message>
        <source>Finds duplicates, and joins an ACK or RST to its message (RFC 7252 §4.4).</source>
        <translation>用来发现重复报文，并把 ACK 或 RST 与其报文对应 (RFC 7252 §4.4)。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Joins a response to its request, and a notification to its observation (RFC 7252 §5.3.1).</source>
        <translation>把响应与其请求、通知与其观察对应 (RFC 7252 §5.3.1)。</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>%1, option number %2</source>
        <translation>%1，选项编号 %2</translation>
    </message>
    <message>
        <source>The difference to the number of the option before: the four highest bits, and up to two bytes more (RFC 7252 §3.1).</source>
        <translation>与前一选项编号之差：最高四位，以及最多两个附加字节 (RFC 7252 §3.1)。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>How many bytes the value has: the four lowest bits, and up to two bytes more (RFC 7252 §3.1).</source>
        <translation>值的字节数：最低四位，以及最多两个附加字节 (RFC 7252 §3.1)。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Only the first %1 options are listed.</source>
        <translation>只列出前 %1 个选项。</translation>
    </message>
    <message>
        <source>Payload marker</source>
        <translation>载荷标记</translation>
    </message>
    <message>
        <source>Ends the options; at least one byte of payload follows (RFC 7252 §3).</source>
        <translation>选项到此结束；后面至少有一个字节的载荷 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <source>Of an error without Content-Format: a text for people (RFC 7252 §5.5.2).</source>
        <translation>没有 Content-Format 的错误载荷：供人阅读的诊断文本 (RFC 7252 §5.5.2)。</translation>
    </message>
    <message>
        <source>Content-Format: %1.</source>
        <translation>内容格式：%1。</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Confirmable: must be acknowledged, else it is sent again (RFC 7252 §4.2).</source>
        <translation>可确认：必须被确认，否则重传 (RFC 7252 §4.2)。</translation>
    </message>
    <message>
        <source>Non-confirmable: is not acknowledged and may be lost (RFC 7252 §4.3).</source>
        <translation>不可确认：不被确认，可能丢失 (RFC 7252 §4.3)。</translation>
    </message>
    <message>
        <source>Acknowledges the Confirmable message with the same Message ID, and may carry the response (RFC 7252 §4.2).</source>
        <translation>确认具有相同 Message ID 的可确认报文，可以携带响应 (RFC 7252 §4.2)。</translation>
    </message>
    <message>
        <source>Says that the message with the same Message ID could not be processed (RFC 7252 §4.2).</source>
        <translation>表示具有相同 Message ID 的报文无法处理 (RFC 7252 §4.2)。</translation>
    </message>
    <message>
        <source>All that is left of the datagram, %1 bytes (RFC 7252 §3).</source>
        <translation>数据报的其余部分，%1 字节 (RFC 7252 §3)。</translation>
    </message>
    <message>
        <source>Extended token length</source>
        <translation>扩展令牌长度</translation>
    </message>
    <message>
        <source>How many bytes a token of more than 12 has (RFC 8974 §2.1).</source>
        <translation>超过 12 字节的令牌的长度 (RFC 8974 §2.1)。</translation>
    </message>
</context>
<context>
    <name>MessageCells</name>
    <message>
        <source>piggybacked response</source>
        <translation>捎带响应</translation>
    </message>
    <message>
        <source>separate response</source>
        <translation>分离响应</translation>
    </message>
    <message>
        <source>response follows separately</source>
        <translation>响应随后单独发出</translation>
    </message>
    <message>
        <source>notification seq %1</source>
        <translation>通知，序号 %1</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>retransmission %1 of %2</source>
        <translation>第 %1 次重传，共 %2 次</translation>
    </message>
    <message>
        <source>duplicate of an earlier request</source>
        <translation>先前请求的重复报文</translation>
    </message>
    <message>
        <source>duplicate, answered from memory</source>
        <translation>重复报文，以保存的响应应答</translation>
    </message>
    <message>
        <source>ping</source>
        <translation>ping</translation>
    </message>
    <message>
        <source>answers the ping</source>
        <translation>应答 ping</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>peer does not want it</source>
        <translation>对端拒绝接收</translation>
    </message>
    <message>
        <source>belongs to nothing that was sent</source>
        <translation>与已发送的报文无关</translation>
    </message>
    <message>
        <source>Message ID used again for other content</source>
        <translation>同一 Message ID 被用于其他内容</translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation>格式错误：%1</translation>
    </message>
    <message>
        <source>rejects the message</source>
        <translation>拒绝该报文</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>seq %1</source>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>starts to observe</source>
        <translation>开始观察</translation>
    </message>
    <message>
        <source>stops observing</source>
        <translation>停止观察</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>MID</source>
        <translation>MID</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>in</source>
        <translation>收</translation>
    </message>
    <message>
        <source>out</source>
        <translation>发</translation>
    </message>
    <message>
        <source>shorter than the 4-byte header</source>
        <translation>短于 4 字节的首部</translation>
    </message>
    <message>
        <source>the version is not 1</source>
        <translation>版本不是 1</translation>
    </message>
    <message>
        <source>a reserved token length</source>
        <translation>保留的令牌长度</translation>
    </message>
    <message>
        <source>cut short in the token</source>
        <translation>在令牌处截断</translation>
    </message>
    <message>
        <source>reserved option delta or length 15</source>
        <translation>保留的选项 delta 或长度 15</translation>
    </message>
    <message>
        <source>cut short in an option</source>
        <translation>在选项处截断</translation>
    </message>
    <message>
        <source>an option number beyond 65535</source>
        <translation>选项编号超过 65535</translation>
    </message>
    <message>
        <source>a payload marker with nothing behind it</source>
        <translation>载荷标记后没有内容</translation>
    </message>
    <message>
        <source>an Empty message with more than its header</source>
        <translation>空报文除首部外还有内容</translation>
    </message>
    <message>
        <source>a reserved code class</source>
        <translation>保留的代码类别</translation>
    </message>
    <message>
        <source>more than %1 options</source>
        <translation>超过 %1 个选项</translation>
    </message>
</context>
<context>
    <name>MessageFilter</name>
    <message>
        <source>“%1” is not a message type: con, non, ack or rst.</source>
        <translation>“%1”不是报文类型：con、non、ack 或 rst。</translation>
    </message>
    <message>
        <source>“%1” is not a code: write 2.05, a class like 4.xx, or get, post, put, delete, fetch, patch, ipatch, empty.</source>
        <translation>“%1”不是代码：请写 2.05、4.xx 之类的类别，或 get、post、put、delete、fetch、patch、ipatch、empty。</translation>
    </message>
    <message>
        <source>“%1” is not a code: the part behind the point goes from 00 to 31.</source>
        <translation>“%1”不是代码：点号之后的部分从 00 到 31。</translation>
    </message>
    <message>
        <source>“%1” is not a Message ID: a number from 0 to 65535, or 0x0000 to 0xffff.</source>
        <translation>“%1”不是 Message ID：0 到 65535 的数字，或 0x0000 到 0xffff。</translation>
    </message>
    <message>
        <source>“%1” is not a token: an even number of hexadecimal digits, at most 16, or none.</source>
        <translation>“%1”不是令牌：偶数个十六进制数字，最多 16 个，或为空。</translation>
    </message>
    <message>
        <source>“%1” is not an address: write 192.168.1.7, 192.168.1.7:5683, fe80::1 or [fe80::1]:5683.</source>
        <translation>“%1”不是地址：请写 192.168.1.7、192.168.1.7:5683、fe80::1 或 [fe80::1]:5683。</translation>
    </message>
    <message>
        <source>A value is missing behind “%1:”.</source>
        <translation>“%1:”之后缺少值。</translation>
    </message>
    <message>
        <source>“%1:” is not known. There are type: code: path: peer: mid: token:</source>
        <translation>不认识“%1:”。可用的有 type: code: path: peer: mid: token:</translation>
    </message>
    <message>
        <source>A term is missing behind “-”.</source>
        <translation>“-”之后缺少条件。</translation>
    </message>
    <message>
        <source>“%1” is no filter word: use obs, retrans, dup, error, in, out, key:value, or &quot;%1&quot; in quotes to find a text.</source>
        <translation>“%1”不是过滤词：请用 obs、retrans、dup、error、in、out、key:value，或用引号写成 &quot;%1&quot; 来查找文本。</translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation>引号之间没有文本。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>A filter has at most %1 terms.</source>
        <translation>过滤器最多有 %1 个条件。</translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Do it only if the resource still is in the state that has this ETag.</source>
        <translation>仅当资源仍处于此 ETag 的状态时才执行。</translation>
    </message>
    <message>
        <source>The host that the request is meant for.</source>
        <translation>请求所指向的主机。</translation>
    </message>
    <message>
        <source>Names this version of the representation, so that it need not be sent again.</source>
        <translation>标识表示的这个版本，以免再次发送。</translation>
    </message>
    <message>
        <source>Do it only if the resource does not exist yet.</source>
        <translation>仅当资源尚不存在时才执行。</translation>
    </message>
    <message>
        <source>Registers (0) or deregisters (1) an observer in a request; puts notifications in order in a response.</source>
        <translation>在请求中注册 (0) 或注销 (1) 观察者；在响应中为通知排序。</translation>
    </message>
    <message>
        <source>The port that the request is meant for.</source>
        <translation>请求所指向的端口。</translation>
    </message>
    <message>
        <source>One segment of the path of the resource that was created.</source>
        <translation>所创建资源的路径的一段。</translation>
    </message>
    <message>
        <source>One segment of the path of the resource.</source>
        <translation>资源路径的一段。</translation>
    </message>
    <message>
        <source>What kind of data the payload is.</source>
        <translation>载荷是哪种数据。</translation>
    </message>
    <message>
        <source>For how many seconds the answer may be regarded as fresh; 60 if it is not given.</source>
        <translation>应答可视为新鲜的秒数；未给出时为 60。</translation>
    </message>
    <message>
        <source>One argument of the query.</source>
        <translation>查询的一个参数。</translation>
    </message>
    <message>
        <source>Over how many more proxies the request may go.</source>
        <translation>请求还可以经过多少个代理。</translation>
    </message>
    <message>
        <source>The only Content-Format that the client takes.</source>
        <translation>客户端唯一接受的内容格式。</translation>
    </message>
    <message>
        <source>One argument of the query of the resource that was created.</source>
        <translation>所创建资源的查询的一个参数。</translation>
    </message>
    <message>
        <source>Which block of a large answer this is: number, whether more follow, size.</source>
        <translation>这是大应答的哪一块：编号、是否还有后续、大小。</translation>
    </message>
    <message>
        <source>Which block of a large upload this is: number, whether more follow, size.</source>
        <translation>这是大上传的哪一块：编号、是否还有后续、大小。</translation>
    </message>
    <message>
        <source>How large the whole answer is, in bytes.</source>
        <translation>整个应答的大小，以字节计。</translation>
    </message>
    <message>
        <source>The whole URI that a proxy is to fetch.</source>
        <translation>代理应当获取的完整 URI。</translation>
    </message>
    <message>
        <source>The scheme with which a proxy is to go on.</source>
        <translation>代理继续请求时使用的 URI 协议。</translation>
    </message>
    <message>
        <source>How large the whole upload is or may be, in bytes.</source>
        <translation>整个上传的大小或允许的大小，以字节计。</translation>
    </message>
    <message>
        <source>Is sent back by the client to show that its request is fresh.</source>
        <translation>由客户端送回，表明其请求是新鲜的。</translation>
    </message>
    <message>
        <source>Which classes of responses the client does not want.</source>
        <translation>客户端不想要哪些类别的响应。</translation>
    </message>
    <message>
        <source>Keeps the blocks of different uploads apart.</source>
        <translation>区分不同上传的块。</translation>
    </message>
    <message>
        <source>Not in the registry that this program knows.</source>
        <translation>不在本程序所知的注册表中。</translation>
    </message>
    <message>
        <source>0  register</source>
        <translation>0  注册</translation>
    </message>
    <message>
        <source>1  deregister</source>
        <translation>1  注销</translation>
    </message>
    <message>
        <source>more follow</source>
        <translation>还有后续</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>最后一块</translation>
    </message>
    <message>
        <source>%1/%2/%3  block %1, %4, %3 bytes</source>
        <translation>%1/%2/%3  第 %1 块，%4，%3 字节</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>选项 %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Its length must be %1 to %2 bytes: here it counts as not recognised (RFC 7252 §5.4.3).</source>
        <translation>其长度必须为 %1 到 %2 字节：这里视为无法识别 (RFC 7252 §5.4.3)。</translation>
    </message>
    <message>
        <source>Critical (must be understood), unsafe to forward.</source>
        <translation>关键（必须理解），不可安全转发。</translation>
    </message>
    <message>
        <source>Critical (must be understood), safe to forward.</source>
        <translation>关键（必须理解），可安全转发。</translation>
    </message>
    <message>
        <source>Elective (may be ignored), unsafe to forward.</source>
        <translation>可选（可以忽略），不可安全转发。</translation>
    </message>
    <message>
        <source>Elective (may be ignored), safe to forward.</source>
        <translation>可选（可以忽略），可安全转发。</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>A plot is written as .png, .pdf or .csv.</source>
        <translation>图表只能写成 .png、.pdf 或 .csv。</translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation>无法生成图片。</translation>
    </message>
</context>
<context>
    <name>SiteFile</name>
    <message>
        <source>must be “coapsite”: this is no site file</source>
        <translation>必须是“coapsite”：这不是站点文件</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>必须是数字</translation>
    </message>
    <message>
        <source>this program reads version %1, the file has %2</source>
        <translation>本程序读取版本 %1，文件是版本 %2</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>必须是数组</translation>
    </message>
    <message>
        <source>this version does not serve it; it is kept</source>
        <translation>此版本不提供该服务；内容会保留</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 65535</source>
        <translation>必须是 0 到 65535 的整数</translation>
    </message>
    <message>
        <source>“%1” is none of: %2</source>
        <translation>“%1”不是以下任何一种：%2</translation>
    </message>
    <message>
        <source>“%1” is the path of resources[%2] too</source>
        <translation>“%1”也是 resources[%2] 的路径</translation>
    </message>
    <message>
        <source>unknown; it is kept</source>
        <translation>未知；内容会保留</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>larger than %1 MiB: this is no site file</source>
        <translation>大于 %1 MiB：这不是站点文件</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>line %1, column %2: this is not JSON (%3)</source>
        <translation>第 %1 行第 %2 列：这不是 JSON (%3)</translation>
    </message>
    <message>
        <source>%1: nested deeper than %2 levels</source>
        <translation>%1：嵌套超过 %2 层</translation>
    </message>
    <message>
        <source>%1: this number is too large to be kept exactly</source>
        <translation>%1：这个数字太大，无法精确保存</translation>
    </message>
    <message>
        <source>a JSON object is needed: { … }</source>
        <translation>需要 JSON 对象：{ … }</translation>
    </message>
    <message>
        <source>must be “loopback”, “any” or an address of this computer</source>
        <translation>必须是“loopback”、“any”或本机的地址</translation>
    </message>
</context>
<context>
    <name>studio::AddressCard</name>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>The server listens at</source>
        <translation>服务器监听于</translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
    <message>
        <source>Scan to get %1</source>
        <translation>扫码获取 %1</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Let my network in…</source>
        <translation>让我的网络可以访问…</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>服务器设置…</translation>
    </message>
    <message>
        <source>No client reaches it until it is started.</source>
        <translation>启动之前，客户端无法访问它。</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>只有本机上的程序可以访问它。</translation>
    </message>
    <message>
        <source>Every device in your network reaches it.</source>
        <translation>你网络中的所有设备都可以访问它。</translation>
    </message>
</context>
<context>
    <name>studio::AnatomyTree</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>复制值(&amp;C)</translation>
    </message>
    <message>
        <source>Fields of the message</source>
        <translation>报文的字段</translation>
    </message>
</context>
<context>
    <name>studio::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>studio::DefinitionForm</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>studio::DetailsPane</name>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>A client created this resource. It is not part of the site file and cannot be edited here.</source>
        <translation>此资源由客户端创建。它不属于站点文件，不能在此编辑。</translation>
    </message>
    <message>
        <source>This resource is part of the server and cannot be edited here.</source>
        <translation>此资源是服务器的一部分，不能在此编辑。</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>更改 %2 的%1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Select a resource or an observer to see and edit it here.</source>
        <translation>选择资源或观察者，在此查看和编辑。</translation>
    </message>
    <message>
        <source>1 observer</source>
        <translation>1 个观察者</translation>
    </message>
    <message>
        <source>%1 observers</source>
        <translation>%1 个观察者</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
</context>
<context>
    <name>studio::ErrorBar</name>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>studio::FilterBar</name>
    <message>
        <source>Filter: type:con code:2.05 path:/sensors peer:192.168.1.7 obs &quot;text&quot; -term</source>
        <translation>过滤：type:con code:2.05 path:/sensors peer:192.168.1.7 obs &quot;文本&quot; -条件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>过滤</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Terms: type: code: path: peer: mid: token: obs retrans dup error in out &quot;text&quot;.&lt;br&gt;All must hold; the same key twice means either; a minus in front negates a term.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;条件：type: code: path: peer: mid: token: obs retrans dup error in out &quot;文本&quot;。&lt;br&gt;所有条件都须成立；同一个键出现两次表示任一；前面的减号表示相反。&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>studio::FilterChips</name>
    <message>
        <source>Remove “%1” from the filter</source>
        <translation>从过滤器中移除“%1”</translation>
    </message>
</context>
<context>
    <name>studio::LogModel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>studio::LogPane</name>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>错误和警告</translation>
    </message>
    <message>
        <source>Information too</source>
        <translation>错误、警告和信息</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Forget all lines</source>
        <translation>丢弃所有行</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>没有可报告的内容。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>studio::MainActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤回上一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>再次进行更改</translation>
    </message>
    <message>
        <source>&amp;New site</source>
        <translation>新建站点(&amp;N)</translation>
    </message>
    <message>
        <source>Begin a site without resources</source>
        <translation>新建没有资源的站点</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a .coapsite file</source>
        <translation>打开 .coapsite 文件</translation>
    </message>
    <message>
        <source>&amp;Classroom demo</source>
        <translation>课堂演示(&amp;C)</translation>
    </message>
    <message>
        <source>Sensors, a switch, a clock, a large and a slow resource</source>
        <translation>传感器、开关、时钟、大资源和慢速资源</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the site with its initial values</source>
        <translation>按初始值保存站点</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the site in another file</source>
        <translation>把站点保存到另一个文件</translation>
    </message>
    <message>
        <source>Save with current &amp;values</source>
        <translation>连同当前值保存(&amp;V)</translation>
    </message>
    <message>
        <source>What is served now becomes the initial value</source>
        <translation>现在提供的值成为初始值</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Stop the server and leave</source>
        <translation>停止服务器并退出</translation>
    </message>
    <message>
        <source>&amp;Find resource</source>
        <translation>查找资源(&amp;F)</translation>
    </message>
    <message>
        <source>Look for a resource by path, title or value</source>
        <translation>按路径、标题或值查找资源</translation>
    </message>
    <message>
        <source>Fi&amp;lter messages</source>
        <translation>过滤报文(&amp;L)</translation>
    </message>
    <message>
        <source>Show only some of the messages</source>
        <translation>只显示部分报文</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Stop the server; all observations end</source>
        <translation>停止服务器；所有观察随之结束</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation>复制服务器的地址</translation>
    </message>
    <message>
        <source>Server s&amp;ettings…</source>
        <translation>服务器设置(&amp;E)…</translation>
    </message>
    <message>
        <source>Title, address and port</source>
        <translation>标题、地址和端口</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>Addresses, numbers and commands to try</source>
        <translation>地址、数字和可以尝试的命令</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>报文(&amp;M)</translation>
    </message>
    <message>
        <source>Every message, decoded</source>
        <translation>解码后的每个报文</translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation>图表(&amp;P)</translation>
    </message>
    <message>
        <source>Rates, latency and values over time</source>
        <translation>速率、时延和值随时间的变化</translation>
    </message>
    <message>
        <source>P&amp;ause view</source>
        <translation>暂停视图(&amp;A)</translation>
    </message>
    <message>
        <source>Freeze messages and plots; nothing is lost</source>
        <translation>冻结报文和图表；不会丢失任何内容</translation>
    </message>
    <message>
        <source>&amp;Follow the end</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <source>Jump to the latest message and stay there</source>
        <translation>跳到最新的报文并停留在那里</translation>
    </message>
    <message>
        <source>&amp;Clear messages</source>
        <translation>清除报文(&amp;C)</translation>
    </message>
    <message>
        <source>Forget the messages so far</source>
        <translation>丢弃至今的报文</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>放大文字(&amp;T)</translation>
    </message>
    <message>
        <source>Larger text everywhere</source>
        <translation>所有文字放大</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Smaller text everywhere</source>
        <translation>所有文字缩小</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>正常文字(&amp;N)</translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation>文字恢复正常大小</translation>
    </message>
    <message>
        <source>Full screen with large text</source>
        <translation>全屏显示，大号文字</translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put all panes back in their places</source>
        <translation>把所有窗格放回原位</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation>所有按键一览</translation>
    </message>
    <message>
        <source>&amp;About CoAP Studio</source>
        <translation>关于 CoAP Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Pro&amp;jector mode</source>
        <translation>投影模式(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Plugtest</source>
        <translation>互操作测试(&amp;P)</translation>
    </message>
    <message>
        <source>The resources of the ETSI CoAP plugtests, for testing a client</source>
        <translation>ETSI CoAP 互操作测试的资源，用于测试客户端</translation>
    </message>
    <message>
        <source>Plots &amp;beside</source>
        <translation>图表并排(&amp;B)</translation>
    </message>
    <message>
        <source>Show the plots beside Overview and Messages instead of behind them</source>
        <translation>把图表放在“概览”和“报文”旁边，而不是放在其后</translation>
    </message>
</context>
<context>
    <name>studio::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation>资源(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>示例(&amp;E)</translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation>从模板新建(&amp;T)</translation>
    </message>
    <message>
        <source>Pa&amp;nes</source>
        <translation>窗格(&amp;N)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Make a resource from this template</source>
        <translation>用此模板创建资源</translation>
    </message>
</context>
<context>
    <name>studio::MainToolBar</name>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器的地址</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>New resource from a template</source>
        <translation>从模板新建资源</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>过滤报文</translation>
    </message>
    <message>
        <source>For example: type:con code:2.05 path:/sensors (Ctrl+L)</source>
        <translation>例如：type:con code:2.05 path:/sensors (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>studio::MainWindow</name>
    <message>
        <source>%1[*] — CoAP Studio</source>
        <translation>%1[*] — CoAP Studio</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>About CoAP Studio</source>
        <translation>关于 CoAP Studio</translation>
    </message>
    <message>
        <source>A CoAP server you can watch: resources, messages, observers and curves, live.

Free software under the GNU General Public License, version 3 or later.
Built with Qt %1, QCustomPlot and libqrencode.</source>
        <translation>看得见的 CoAP 服务器：资源、报文、观察者和曲线，实时呈现。

自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。
基于 Qt %1、QCustomPlot 和 libqrencode 构建。</translation>
    </message>
</context>
<context>
    <name>studio::MessageDetail</name>
    <message>
        <source>Payload, %1</source>
        <translation>载荷，%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
    <message>
        <source>Datagram, %1</source>
        <translation>数据报，%1</translation>
    </message>
    <message>
        <source>Choose a field or a byte to see what it is for.</source>
        <translation>选择一个字段或字节，查看其用途。</translation>
    </message>
    <message>
        <source>Copy the bytes of the field as hex</source>
        <translation>以十六进制复制该字段的字节</translation>
    </message>
    <message>
        <source>Copy all bytes as hex</source>
        <translation>以十六进制复制所有字节</translation>
    </message>
    <message>
        <source>Choose a message to see its fields, its bytes and what they mean.</source>
        <translation>选择一个报文，查看其字段、字节及含义。</translation>
    </message>
    <message>
        <source>Copy the row as text</source>
        <translation>以文本复制该行</translation>
    </message>
    <message>
        <source>Bytes of the datagram</source>
        <translation>数据报的字节</translation>
    </message>
</context>
<context>
    <name>studio::MessageEmpty</name>
    <message>
        <source>No messages yet. Send a request from a terminal:</source>
        <translation>还没有报文。从终端发送一个请求：</translation>
    </message>
    <message>
        <source>No messages: the server is stopped. Start it, then send a request from a terminal:</source>
        <translation>没有报文：服务器已停止。请先启动它，然后从终端发送一个请求：</translation>
    </message>
    <message>
        <source>No message matches the filter.</source>
        <translation>没有报文符合过滤条件。</translation>
    </message>
    <message>
        <source>Looking for messages that match …</source>
        <translation>正在查找符合条件的报文…</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除过滤</translation>
    </message>
</context>
<context>
    <name>studio::MessageModel</name>
    <message>
        <source>no longer kept</source>
        <translation>已不再保留</translation>
    </message>
    <message>
        <source>received by this server</source>
        <translation>由本服务器接收</translation>
    </message>
    <message>
        <source>sent by this server</source>
        <translation>由本服务器发送</translation>
    </message>
    <message>
        <source>Message ID %1 (0x%2)</source>
        <translation>Message ID %1 (0x%2)</translation>
    </message>
</context>
<context>
    <name>studio::MessageTable</name>
    <message>
        <source>%1 new — jump to latest</source>
        <translation>%1 个新报文 — 跳到最新</translation>
    </message>
</context>
<context>
    <name>studio::MessagesPane</name>
    <message>
        <source>&amp;Only this</source>
        <translation>只看这个(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Only this: %1</source>
        <translation>只看这个(&amp;O)：%1</translation>
    </message>
    <message>
        <source>&amp;Hide this</source>
        <translation>隐藏这个(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Hide this: -%1</source>
        <translation>隐藏这个(&amp;H)：-%1</translation>
    </message>
    <message>
        <source>&amp;Copy row as text</source>
        <translation>以文本复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;bytes as hex</source>
        <translation>以十六进制复制字节(&amp;B)</translation>
    </message>
    <message>
        <source>%1 not shown</source>
        <translation>%1 个未显示</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 个报文</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 个报文</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%2 个报文中的 %1 个</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>还有 %1 个待查看</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused, %1 newer</source>
        <translation>已暂停，另有 %1 个新报文</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Not shown: %1 came faster than they could be recorded, %2 left the log before this view looked at them. The counters have them all.</source>
        <translation>未显示：%1 条到来过快、未能记录，%2 条在此视图查看之前已离开日志。计数器包括全部报文。</translation>
    </message>
</context>
<context>
    <name>studio::NewResourceDialog</name>
    <message>
        <source>Create %1</source>
        <translation>创建 %1</translation>
    </message>
    <message>
        <source>New resource</source>
        <translation>新建资源</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>路径(&amp;P)</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>How it shows in resource discovery, /.well-known/core (RFC 6690)</source>
        <translation>在资源发现 /.well-known/core 中的样子 (RFC 6690)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a property, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>studio::ObserverFacts</name>
    <message>
        <source>Observer</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Last ACK</source>
        <translation>最近 ACK</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Next CON</source>
        <translation>下次 CON</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>studio::ObserverModel</name>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Waiting for ACK</source>
        <translation>等待 ACK</translation>
    </message>
    <message>
        <source>No ACK, sending again</source>
        <translation>没有 ACK，正在重传</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Last ACK</source>
        <translation>最近 ACK</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Next CON</source>
        <translation>下次 CON</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>studio::ObserversPane</name>
    <message>
        <source>&amp;Cancel observation</source>
        <translation>取消观察(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Show its resource</source>
        <translation>显示其资源(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel observation</source>
        <translation>取消观察</translation>
    </message>
    <message>
        <source>Stop notifying the selected observers</source>
        <translation>不再通知选中的观察者</translation>
    </message>
    <message>
        <source>Nobody observes a resource yet. Observe one for a minute from a terminal:</source>
        <translation>还没有人观察资源。从终端观察一分钟：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
</context>
<context>
    <name>studio::OverviewPane</name>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>of %1 resources</source>
        <translation>共 %1 个资源</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>收 %1，发 %2</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>The last minute, per second</source>
        <translation>最近一分钟，每秒</translation>
    </message>
    <message>
        <source>Requests, notifications and retransmissions per second</source>
        <translation>每秒的请求、通知和重传</translation>
    </message>
    <message>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
</context>
<context>
    <name>studio::PathDialog</name>
    <message>
        <source>There is already a resource at %1.</source>
        <translation>%1 处已有资源。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
</context>
<context>
    <name>studio::PayloadView</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>CBOR diagnostic</source>
        <translation>CBOR 诊断</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Copy the payload as it is shown</source>
        <translation>按所示内容复制载荷</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
</context>
<context>
    <name>studio::PlotView</name>
    <message>
        <source>Set cursor A here</source>
        <translation>在此设置游标 A</translation>
    </message>
    <message>
        <source>Set cursor B here</source>
        <translation>在此设置游标 B</translation>
    </message>
    <message>
        <source>Remove cursors</source>
        <translation>移除游标</translation>
    </message>
    <message>
        <source>Copy readings</source>
        <translation>复制读数</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>studio::PlotsPane</name>
    <message>
        <source>Export traffic</source>
        <translation>导出流量</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>导出值</translation>
    </message>
    <message>
        <source>No resource has a numeric value</source>
        <translation>没有资源带数值</translation>
    </message>
    <message>
        <source>%1 more: use “Plot it” in Resources</source>
        <translation>还有 %1 个：请在“资源”中用“绘制曲线”</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Table of all points (*.csv)</source>
        <translation>所有点的表格 (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Retransmissions</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>Requests, responses, notifications, retransmissions and errors per second</source>
        <translation>每秒的请求、响应、通知、重传和错误</translation>
    </message>
    <message>
        <source>Values of resources over time</source>
        <translation>资源的值随时间的变化</translation>
    </message>
    <message>
        <source>&amp;Time span</source>
        <translation>时间跨度(&amp;T)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Follow the clock</source>
        <translation>跟随时钟</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Freeze the view; nothing is lost</source>
        <translation>冻结视图；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Traffic…</source>
        <translation>流量…</translation>
    </message>
    <message>
        <source>Values…</source>
        <translation>值…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget the points so far</source>
        <translation>丢弃至今的点</translation>
    </message>
    <message>
        <source>Add resource</source>
        <translation>添加资源</translation>
    </message>
    <message>
        <source>Choose resources whose values are drawn here, or drag them from Resources.</source>
        <translation>选择要在此绘制其值的资源，或从“资源”拖到这里。</translation>
    </message>
</context>
<context>
    <name>studio::ProblemsCard</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>目前没有。</translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation>最近的问题</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
</context>
<context>
    <name>studio::PropertyField</name>
    <message>
        <source>Line %1 is not JSON: %2</source>
        <translation>第 %1 行不是 JSON：%2</translation>
    </message>
    <message>
        <source>Enter one JSON value.</source>
        <translation>请输入一个 JSON 值。</translation>
    </message>
    <message>
        <source>Choose a Content-Format or enter its number, 0 to 65535.</source>
        <translation>请选择内容格式或输入其编号，0 到 65535。</translation>
    </message>
</context>
<context>
    <name>studio::RecentFiles</name>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清除此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>studio::ResourceActions</name>
    <message>
        <source>&amp;New resource…</source>
        <translation>新建资源(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a new resource</source>
        <translation>创建新资源</translation>
    </message>
    <message>
        <source>New &amp;child…</source>
        <translation>新建子资源(&amp;C)…</translation>
    </message>
    <message>
        <source>Make a new resource below the selected one</source>
        <translation>在选中的资源之下创建新资源</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一份(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the selected resource with all below it</source>
        <translation>复制选中的资源及其下的全部内容</translation>
    </message>
    <message>
        <source>&amp;Rename path…</source>
        <translation>重命名路径(&amp;R)…</translation>
    </message>
    <message>
        <source>Give the selected resource another path; its observers go</source>
        <translation>给选中的资源另一个路径；其观察者会被移除</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Delete the selected resource with all below it</source>
        <translation>删除选中的资源及其下的全部内容</translation>
    </message>
    <message>
        <source>Set &amp;value</source>
        <translation>设置值(&amp;V)</translation>
    </message>
    <message>
        <source>Type another value; observers are notified</source>
        <translation>输入另一个值；观察者会收到通知</translation>
    </message>
    <message>
        <source>N&amp;otify now</source>
        <translation>立即通知(&amp;O)</translation>
    </message>
    <message>
        <source>Send the present state to all observers</source>
        <translation>把当前状态发送给所有观察者</translation>
    </message>
    <message>
        <source>Dro&amp;p observers</source>
        <translation>移除观察者(&amp;P)</translation>
    </message>
    <message>
        <source>End all observations of the selected resource</source>
        <translation>结束对选中资源的所有观察</translation>
    </message>
    <message>
        <source>Copy &amp;URI</source>
        <translation>复制 URI(&amp;U)</translation>
    </message>
    <message>
        <source>Copy the address of the selected resource</source>
        <translation>复制选中资源的地址</translation>
    </message>
    <message>
        <source>Copy as coap-client co&amp;mmand</source>
        <translation>复制为 coap-client 命令(&amp;M)</translation>
    </message>
    <message>
        <source>Copy a command that reads the selected resource</source>
        <translation>复制读取选中资源的命令</translation>
    </message>
    <message>
        <source>&amp;Show its messages</source>
        <translation>显示其报文(&amp;S)</translation>
    </message>
    <message>
        <source>Show only the messages of the selected resource</source>
        <translation>只显示选中资源的报文</translation>
    </message>
    <message>
        <source>Plot the values of the selected resource</source>
        <translation>绘制选中资源的值</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Plot &amp;it</source>
        <translation>绘制曲线(&amp;I)</translation>
    </message>
</context>
<context>
    <name>studio::ResourcesPane</name>
    <message>
        <source>Duplicate %1</source>
        <translation>创建 %1 的副本</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把 %1 重命名为 %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Filter resources</source>
        <translation>过滤资源</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>No resources yet.
A resource is what clients get, put and observe.</source>
        <translation>还没有资源。
资源是客户端读取、设置和观察的对象。</translation>
    </message>
    <message>
        <source>New resource…</source>
        <translation>新建资源…</translation>
    </message>
</context>
<context>
    <name>studio::ServerSettingsDialog</name>
    <message>
        <source>Type an address of this computer, for example 192.168.1.5.</source>
        <translation>请输入本机的地址，例如 192.168.1.5。</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Looking whether it is free…</source>
        <translation>正在检查是否空闲…</translation>
    </message>
    <message>
        <source>The system chooses a free port at each start.</source>
        <translation>系统在每次启动时选择空闲端口。</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>端口 %1 空闲。</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>服务器设置</translation>
    </message>
    <message>
        <source>Site &amp;title:</source>
        <translation>站点标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Untitled site</source>
        <translation>未命名站点</translation>
    </message>
    <message>
        <source>&amp;Reachable from:</source>
        <translation>访问范围(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>192.168.1.5 or fd00::5</source>
        <translation>192.168.1.5 或 fd00::5</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>CoAP&apos;s own port is 5683; 0 takes a free one.</source>
        <translation>CoAP 的标准端口是 5683；0 表示取空闲端口。</translation>
    </message>
    <message>
        <source>This computer only (loopback)</source>
        <translation>仅本机（环回）</translation>
    </message>
    <message>
        <source>My network (all addresses)</source>
        <translation>我的网络（所有地址）</translation>
    </message>
    <message>
        <source>One address of this computer</source>
        <translation>本机的一个地址</translation>
    </message>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation>只有本机上的程序可以访问服务器。</translation>
    </message>
    <message>
        <source>Everybody in your network can read and change the resources.</source>
        <translation>你网络中的任何人都可以读取和更改资源。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The server listens there now.</source>
        <translation>服务器现在就在此监听。</translation>
    </message>
    <message>
        <source>Anyone who can reach this address can read and change the resources.</source>
        <translation>能访问此地址的人都可以读取和更改资源。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
</context>
<context>
    <name>studio::ServerSwitch</name>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>服务器设置…</translation>
    </message>
    <message>
        <source>Restart there</source>
        <translation>在那里重新启动</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>the whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>This site asks for port %1, reachable from %2. The server still runs at %3.</source>
        <translation>此站点要求端口 %1（访问范围：%2）。服务器仍在 %3 运行。</translation>
    </message>
</context>
<context>
    <name>studio::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>studio::SiteDocument</name>
    <message>
        <source>Save the site</source>
        <translation>保存站点</translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation>打开站点</translation>
    </message>
    <message>
        <source>CoAP sites (*.coapsite)</source>
        <translation>CoAP 站点 (*.coapsite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Untitled site</source>
        <translation>未命名站点</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>要保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>They are lost if they are not saved.</source>
        <translation>如不保存，更改将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>…以及另外 %1 个</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
</context>
<context>
    <name>studio::SiteModel</name>
    <message>
        <source>Part of the server</source>
        <translation>服务器的一部分</translation>
    </message>
    <message>
        <source>Created by a client</source>
        <translation>由客户端创建</translation>
    </message>
    <message>
        <source>Can be observed</source>
        <translation>可以观察</translation>
    </message>
    <message>
        <source>Cannot be observed</source>
        <translation>不能观察</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Content-Format</source>
        <translation>内容格式</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变化</translation>
    </message>
    <message>
        <source>Obs</source>
        <comment>narrow column: observers</comment>
        <translation>观察</translation>
    </message>
    <message>
        <source>Req</source>
        <comment>narrow column: requests</comment>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>studio::SiteUndo</name>
    <message>
        <source>The change could not be made.</source>
        <translation>无法进行更改。</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>把 %1 设为 %2</translation>
    </message>
</context>
<context>
    <name>studio::StatusLine</name>
    <message>
        <source>1 observer</source>
        <translation>1 个观察者</translation>
    </message>
    <message>
        <source>%1 observers</source>
        <translation>%1 个观察者</translation>
    </message>
    <message>
        <source>%1 req/s  %2 ntf/s</source>
        <translation>%1 请求/s  %2 通知/s</translation>
    </message>
    <message>
        <source>p50 %1  p95 %2</source>
        <translation>p50 %1  p95 %2</translation>
    </message>
    <message>
        <source>log %1/%2</source>
        <translation>报文 %1/%2</translation>
    </message>
    <message>
        <source>%1 (%2 not shown)</source>
        <translation>%1（%2 个未显示）</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>运行于 %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>From receiving a request to handing over its answer: half of the answers are faster than p50, 95 % faster than p95</source>
        <translation>从收到请求到交出应答：一半的应答快于 p50，95 % 快于 p95</translation>
    </message>
    <message>
        <source>Messages kept, of as many as there may be; the oldest leave first</source>
        <translation>保留的报文数及其上限；最旧的最先移出</translation>
    </message>
    <message>
        <source>Requests and notifications per second</source>
        <translation>每秒的请求和通知</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>Datagrams that the system threw away because they came faster than they were read; the receive buffer is %1 B</source>
        <translation>因到来快于读取而被系统丢弃的数据报；接收缓冲区为 %1 B</translation>
    </message>
</context>
<context>
    <name>studio::TryItCard</name>
    <message>
        <source>Discover the resources</source>
        <translation>发现资源</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>Observe %1 for 30 seconds</source>
        <translation>观察 %1，持续 30 秒</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>复制命令：%1</translation>
    </message>
    <message>
        <source>Try it from a terminal</source>
        <translation>从终端试一试</translation>
    </message>
    <message>
        <source>coap-client-notls comes with the package libcoap3-bin.</source>
        <translation>coap-client-notls 来自软件包 libcoap3-bin。</translation>
    </message>
</context>
<context>
    <name>studio::ValueCurves</name>
    <message>
        <source>The resource to be plotted does not exist any more.</source>
        <translation>要绘制的资源已不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be plotted: its value is not a number.</source>
        <translation>无法绘制 %1：其值不是数字。</translation>
    </message>
    <message>
        <source>%1 resources are plotted at most. Remove one to plot %2.</source>
        <translation>最多绘制 %1 个资源。请先移除一个再绘制 %2。</translation>
    </message>
</context>
<context>
    <name>studio::WelcomeCard</name>
    <message>
        <source>This site has no resources yet</source>
        <translation>此站点还没有资源</translation>
    </message>
    <message>
        <source>Classroom demo</source>
        <translation>课堂演示</translation>
    </message>
    <message>
        <source>Open a site with sensors, a switch, a clock, a large and a slow resource</source>
        <translation>打开带有传感器、开关、时钟、大资源和慢速资源的站点</translation>
    </message>
    <message>
        <source>New resource…</source>
        <translation>新建资源…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a .coapsite file</source>
        <translation>打开 .coapsite 文件</translation>
    </message>
    <message>
        <source>A resource is what clients get, put and observe: a temperature, a switch, a text. Look at a finished classroom, or begin with one of your own.</source>
        <translation>资源是客户端读取、设置和观察的对象：温度、开关、文本。先看看现成的课堂演示，或者从自己的资源开始。</translation>
    </message>
</context>
</TS>
