using System.Globalization;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Generation;

/// <summary>Finds a constant by the names that it is generated under.</summary>
internal static class MemberLookup
{
    /// <summary>The value of <c>Layers.Flatten1.Features</c> or <c>TotalParameters</c>; unknown where there is no such constant.</summary>
    public static Value Find(ShapedNetwork network, string path)
    {
        var names = path.Split('.');
        var members = names.Length == 1
            ? NetworkMembers.Of(network)
            : NetworkMembers.LayersOf(network).FirstOrDefault(layer => layer.Name == names[1])?.Members;
        return members?.FirstOrDefault(member => member.Name == names[names.Length - 1]) is { } found ? ValueOf(found) : Value.Unknown;
    }

    private static Value ValueOf(Member member) => member.Type switch
    {
        "int" or "long" => Value.Of(long.Parse(member.Value, CultureInfo.InvariantCulture)),
        "string" => Value.Of(member.Value.Substring(2, member.Value.Length - 3).Replace("\"\"", "\"")),
        _ => Value.Unknown,
    };
}
