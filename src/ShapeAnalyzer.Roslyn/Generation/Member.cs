using System.Collections.Immutable;
using System.Text;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>One generated constant or property with its documentation.</summary>
internal sealed class Member
{
    private readonly Remark _remark;
    private readonly string? _text;
    private readonly Calculation? _number;
    private readonly ImmutableArray<Dim> _sizes;

    private Member(string type, string name, Remark remark, string? text, Calculation? number, ImmutableArray<Dim> sizes) =>
        (Type, Name, _remark, _text, _number, _sizes) = (type, name, remark, text, number, sizes);

    /// <summary><c>string</c>, <c>int</c>, <c>long</c> or <c>int[]</c>.</summary>
    public string Type { get; }

    /// <summary>The C# name.</summary>
    public string Name { get; }

    /// <summary>The C# expression.</summary>
    public string Value
    {
        get
        {
            var text = new StringBuilder();
            WriteValue(text);
            return text.ToString();
        }
    }

    /// <summary>A text, which may have several lines.</summary>
    public static Member Text(string name, string text, Remark remark) => new("string", name, remark, text, null, default);

    /// <summary>A constant, or null where the number is unknown or does not fit its type.</summary>
    public static Member? Constant(string type, string name, Calculation number, Remark remark) =>
        number.Value.Value is { } value && value >= 0 && value <= (type == "int" ? int.MaxValue : long.MaxValue)
            ? new(type, name, remark, null, number, default)
            : null;

    /// <summary>A shape without the batch as a new array, or null where a size does not fit.</summary>
    public static Member? Shape(string name, ImmutableArray<Dim> sizes, Remark remark)
    {
        foreach (var size in sizes)
        {
            if (size.Value is < 0 or > int.MaxValue)
            {
                return null;
            }
        }

        return new("int[]", name, remark, null, null, sizes);
    }

    public void WriteValue(StringBuilder text)
    {
        if (_text is not null)
        {
            WriteLiteral(text, _text);
        }
        else if (_number is not null)
        {
            _number.Value.Write(text);
        }
        else
        {
            WriteArray(text);
        }
    }

    /// <summary>What it is and why it has that value.</summary>
    public void WriteDocumentation(StringBuilder text)
    {
        _remark.Write(text);
        if (_number is not null)
        {
            text.Append(": ");
            WriteReason(text, _number);
        }
        else if (_text is null)
        {
            text.Append(": ");
            ShapeText.WriteTuple(text, _sizes);
            text.Append(IsOpen() ? ", -1 where it is open. A new array at each call" : ". A new array at each call");
        }

        text.Append('.');
    }

    // "26 = floor((28 + 2*0 - 1*(3 - 1) - 1) / 1) + 1", or "32 (filters)" for a number that was not computed.
    private static void WriteReason(StringBuilder text, Calculation number)
    {
        number.Value.Write(text);
        if (number.IsComputed)
        {
            text.Append(" = ");
            number.Write(text);
        }
        else if (number.Origin is { } origin)
        {
            text.Append(" (").Append(origin).Append(')');
        }
    }

    private static void WriteLiteral(StringBuilder text, string content)
    {
        text.Append("@\"");
        var written = 0;
        for (var quote = content.IndexOf('"'); quote >= 0; quote = content.IndexOf('"', written))
        {
            text.Append(content, written, quote + 1 - written).Append('"');
            written = quote + 1;
        }

        text.Append(content, written, content.Length - written).Append('"');
    }

    private void WriteArray(StringBuilder text)
    {
        if (_sizes.IsEmpty)
        {
            text.Append("new int[0]");
            return;
        }

        text.Append("new int[] { ");
        for (var i = 0; i < _sizes.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : ", ");
            (_sizes[i].IsKnown ? _sizes[i] : Dim.Of(-1)).Write(text);
        }

        text.Append(" }");
    }

    private bool IsOpen()
    {
        foreach (var size in _sizes)
        {
            if (!size.IsKnown)
            {
                return true;
            }
        }

        return false;
    }
}
