<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Catalog</name>
    <message>
        <source>There is no kind “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of this resource cannot be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one value is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not 1, 0, on, off, true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is less than the minimum of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is more than the maximum of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>must be at least %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a duration like “500 ms”, “1.5 s”, “2 min” or “1 h”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be less than the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text, a number, true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path is needed, for example /sensors/temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must begin with “/”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a valid path: check percent-encoding, “?” and “#”, and that no segment is “.”, “..” or longer than 255 octets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>Port %1 of %2 is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow this program to use port %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is not an address of this machine, so port %1 cannot be opened there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 of %2 cannot be opened: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is not an IP address, so port %1 cannot be opened there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change says neither what was nor what shall be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is part of the server and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a resource at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources below %1 are created by clients. Choose another path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not have %1: going on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more lines are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done, because another change of the same step is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site has as many resources as its limit allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There cannot be a resource at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 cannot be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more resources than the limit of %2 allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the resource %2 cannot be made: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no example site “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Humidity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for people, listed in resource discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers come that much later, as a separate response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max-Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a cache may keep the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether notifications ask to be acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-confirmable (NON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmable (CON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for rt in resource discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for if in resource discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients may observe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served, but not listed in resource discovery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients create resources in it: POST names them, PUT names its own, DELETE removes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond that many, creating one is refused with 4.03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON document; POST merges the members of an object into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds when the site is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number; POST adds the step, PUT sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a POST adds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of this computer, in UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the time is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unix seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it moves and observers are notified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On (1) or off (0), set by PUT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initially on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is when the site is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long text, sent block by block; PUT replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many octets it has at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated sensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that moves by itself, like a sensor&apos;s reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the number moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of one whole wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it goes from the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most that much is added or taken at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits behind the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is sampled and observers are notified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of the wave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SenML unit such as Cel, %RH or lx; shown, not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text, a number or a boolean that clients read and set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds; other values are refused with 4.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller values are refused with 4.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger values are refused with 4.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients cannot set it (4.05).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageAnatomy</name>
    <message>
        <source>Empty: neither request nor response (RFC 7252 §4.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method of a request (RFC 7252 §5.8).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success: the request was received, understood and accepted (RFC 7252 §5.9.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client error: the request cannot be fulfilled as it is (RFC 7252 §5.9.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server error: the server failed to fulfil the request (RFC 7252 §5.9.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reserved class (RFC 7252 §3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here the datagram breaks the rules; what follows cannot be read. A Confirmable message is rejected with a Reset, any other is ignored (RFC 7252 §4.2, §4.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of CoAP, always 1; the two highest bits of the first byte (RFC 7252 §3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bytes the token has, 0 to 8; the four lowest bits of the first byte (RFC 7252 §3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds duplicates, and joins an ACK or RST to its message (RFC 7252 §4.4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins a response to its request, and a notification to its observation (RFC 7252 §5.3.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, option number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference to the number of the option before: the four highest bits, and up to two bytes more (RFC 7252 §3.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bytes the value has: the four lowest bits, and up to two bytes more (RFC 7252 §3.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 options are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload marker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the options; at least one byte of payload follows (RFC 7252 §3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s): all that is left of the datagram (RFC 7252 §3).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of an error without Content-Format: a text for people (RFC 7252 §5.5.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Format: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageCells</name>
    <message>
        <source>piggybacked response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separate response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response follows separately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notification seq %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retransmission %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate of an earlier request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate, answered from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers the ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peer does not want it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to nothing that was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ID used again for other content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejects the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seq %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts to observe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops observing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shorter than the 4-byte header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version is not 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reserved token length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short in the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved option delta or length 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short in an option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an option number beyond 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a payload marker with nothing behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Empty message with more than its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a reserved code class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageFilter</name>
    <message>
        <source>“%1” is not a message type: con, non, ack or rst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a code: write 2.05, a class like 4.xx, or get, post, put, delete, fetch, patch, ipatch, empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a code: the part behind the point goes from 00 to 31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a Message ID: a number from 0 to 65535, or 0x0000 to 0xffff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a token: an even number of hexadecimal digits, at most 16, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an address: write 192.168.1.7, 192.168.1.7:5683, fe80::1 or [fe80::1]:5683.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing behind “%1:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is not known. There are type: code: path: peer: mid: token:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term is missing behind “-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no filter word: use obs, retrans, dup, error, in, out, key:value, or &quot;%1&quot; in quotes to find a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filter has at most %1 terms.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionTexts</name>
    <message>
        <source>Do it only if the resource still is in the state that has this ETag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host that the request is meant for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names this version of the representation, so that it need not be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it only if the resource does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers (0) or deregisters (1) an observer in a request; puts notifications in order in a response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port that the request is meant for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment of the path of the resource that was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One segment of the path of the resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of data the payload is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many seconds the answer may be regarded as fresh; 60 if it is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One argument of the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many more proxies the request may go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only Content-Format that the client takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One argument of the query of the resource that was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which block of a large answer this is: number, whether more follow, size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which block of a large upload this is: number, whether more follow, size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the whole answer is, in bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole URI that a proxy is to fetch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme with which a proxy is to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the whole upload is or may be, in bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is sent back by the client to show that its request is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which classes of responses the client does not want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the blocks of different uploads apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the registry that this program knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0  register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1  deregister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2/%3  block %1, %4, %3 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical: who does not know it must refuse the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elective: who does not know it ignores it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsafe: a proxy that does not know it must not forward it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe to forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its length must be %1 to %2 bytes: here it counts as not recognised (RFC 7252 §5.4.3).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteFile</name>
    <message>
        <source>must be “coapsite”: this is no site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program reads version %1, the file has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this version does not serve it; it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be “loopback”, “any” or an address of this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number from 0 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the path of resources[%2] too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown; it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than %1 MiB: this is no site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: this is not JSON (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nested deeper than %2 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this number is too large to be kept exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JSON object is needed: { … }</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Confirmable: must be acknowledged, else it is sent again (RFC 7252 §4.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-confirmable: is not acknowledged and may be lost (RFC 7252 §4.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledges the Confirmable message with the same Message ID, and may carry the response (RFC 7252 §4.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says that the message with the same Message ID could not be processed (RFC 7252 §4.2).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::AddressCard</name>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server listens at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan to get %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let my network in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client reaches it until it is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every device in your network reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::DefinitionForm</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::DetailsPane</name>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client created this resource. It is not part of the site file and cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource is part of the server and cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a resource or an observer to see and edit it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ErrorBar</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::LogModel</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::LogPane</name>
    <message>
        <source>&amp;Show:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::MainActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a site without resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .coapsite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Classroom demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensors, a switch, a clock, a large and a slow resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the site with its initial values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the site in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save with current &amp;values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is served now becomes the initial value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a resource by path, title or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only some of the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the server; all observations end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server s&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, address and port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, numbers and commands to try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message, decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates, latency and values over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ause view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze messages and plots; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to the latest message and stay there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the messages so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in its normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen with large text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore default layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all panes back in their places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About CoAP Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from &amp;template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a resource from this template</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::MainToolBar</name>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New resource from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: type:con code:2.05 path:/sensors (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::MainWindow</name>
    <message>
        <source>%1[*] — CoAP Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About CoAP Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CoAP server you can watch: resources, messages, observers and curves, live.

Free software under the GNU General Public License, version 3 or later.
Built with Qt %1, QCustomPlot and libqrencode.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::MessageModel</name>
    <message>
        <source>no longer kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received by this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent by this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ID %1 (0x%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::MessageTable</name>
    <message>
        <source>%1 new — jump to latest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::NewResourceDialog</name>
    <message>
        <source>Create %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it shows in resource discovery, /.well-known/core (RFC 6690)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ObserverFacts</name>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next CON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ObserverModel</name>
    <message>
        <source>in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ACK, sending again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next CON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ObserversPane</name>
    <message>
        <source>&amp;Cancel observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show its resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop notifying the selected observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody observes a resource yet. Observe one for a minute from a terminal:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::OverviewPane</name>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last minute, per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests, responses and notifications per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::PathDialog</name>
    <message>
        <source>There is already a resource at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ProblemsCard</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::PropertyField</name>
    <message>
        <source>Line %1 is not JSON: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one JSON value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Content-Format or enter its number, 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::RecentFiles</name>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ResourceActions</name>
    <message>
        <source>&amp;New resource…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;child…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new resource below the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected resource with all below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename path…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the selected resource another path; its observers go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected resource with all below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type another value; observers are notified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the present state to all observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dro&amp;p observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End all observations of the selected resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the selected resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as coap-client co&amp;mmand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a command that reads the selected resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show its messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the messages of the selected resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plo&amp;t it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot the values of the selected resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ResourcesPane</name>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No resources yet.
A resource is what clients get, put and observe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New resource…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ServerSettingsDialog</name>
    <message>
        <source>Type an address of this computer, for example 192.168.1.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether it is free…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system chooses a free port at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site &amp;title:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reachable from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>192.168.1.5 or fd00::5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoAP&apos;s own port is 5683; 0 takes a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only (loopback)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My network (all addresses)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One address of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only programs on this computer reach the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in your network can read and change the resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can reach this address can read and change the resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ServerSwitch</name>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site wants to listen at %1; the server still runs elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::SiteDocument</name>
    <message>
        <source>Save the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoAP sites (*.coapsite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost if they are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::SiteModel</name>
    <message>
        <source>Part of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::SiteUndo</name>
    <message>
        <source>The change could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::StatusLine</name>
    <message>
        <source>1 observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 observers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/s  %2 ntf/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1  p95 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log %1/%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 not shown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From receiving a request to handing over its answer: half of the answers are faster than p50, 95 % faster than p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages kept, of as many as there may be; the oldest leave first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and notifications per second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::TryItCard</name>
    <message>
        <source>Discover the resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observe %1 for 30 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it from a terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coap-client-notls comes with the package libcoap3-bin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>studio::WelcomeCard</name>
    <message>
        <source>This site has no resources yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resource is what clients get, put and observe: a temperature, a switch, a text. Look at a finished class room, or begin with one of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classroom demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a site with sensors, a switch, a clock, a large and a slow resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New resource…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .coapsite file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
