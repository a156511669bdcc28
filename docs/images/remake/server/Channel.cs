using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ShapeAnalyzer.Pictures;

/// <summary>JSON-RPC as language servers speak it: each message behind a header that states its length.</summary>
internal sealed class Channel(Stream input, Stream output) : IDisposable
{
    private const string Length = "Content-Length: ";

    /// <summary>The next message, or null at the end.</summary>
    public JsonObject? Receive()
    {
        var length = 0;
        for (var line = ReadLine(); line != string.Empty; line = ReadLine())
        {
            if (line is null)
            {
                return null;
            }

            length = line.StartsWith(Length, StringComparison.Ordinal) ? int.Parse(line.AsSpan(Length.Length), CultureInfo.InvariantCulture) : length;
        }

        var body = new byte[length];
        input.ReadExactly(body);
        return JsonNode.Parse(body)!.AsObject();
    }

    public void Answer(JsonNode id, JsonNode? result) => Send(new() { ["id"] = id.DeepClone(), ["result"] = result });

    public void Fail(JsonNode id, string message) => Send(new() { ["id"] = id.DeepClone(), ["error"] = new JsonObject { ["code"] = -32603, ["message"] = message } });

    public void Notify(string method, JsonObject parameters) => Send(new() { ["method"] = method, ["params"] = parameters });

    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }

    private void Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        output.Write(Encoding.ASCII.GetBytes($"{Length}{body.Length}\r\n\r\n"));
        output.Write(body);
        output.Flush();
    }

    private string? ReadLine()
    {
        var line = new StringBuilder();
        for (var next = input.ReadByte(); next != '\n'; next = input.ReadByte())
        {
            if (next < 0)
            {
                return null;
            }

            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }
}
