using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using ShapeAnalyzer.Tests;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Roslyn.Tests.Keras;

/// <summary>For each of Keras's error messages there is one of ours that says at least as much.</summary>
public class KerasErrorsTests
{
    private static readonly IReadOnlyList<JsonElement> Triggers =
        JsonDocument.Parse(TestData.Read("keras-errors.json")).RootElement.GetProperty("errors").EnumerateArray().ToList();

    [Fact]
    public void Every_trigger_is_written_or_has_a_reason() => Assert.Equal(
        Triggers.Select(IdOf).Order(StringComparer.Ordinal),
        KerasErrorSources.InScope.Keys.Concat(KerasErrorSources.OutOfScope.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Messages_say_what_Keras_says()
    {
        var triggers = Triggers.Where(trigger => KerasErrorSources.InScope.ContainsKey(IdOf(trigger))).ToList();
        var compiled = CSharpDoor.Run(triggers.Select(trigger => Source(IdOf(trigger))).ToList());
        var differences = triggers.Zip(compiled)
            .SelectMany(pair => Differences(pair.First, pair.Second).Select(difference => $"{IdOf(pair.First)}: {KerasErrorSources.InScope[IdOf(pair.First)]}\n    {difference}"))
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {triggers.Count}:\n{string.Join("\n", differences)}");
    }

    private static IEnumerable<string> Differences(JsonElement trigger, CompiledNetwork network)
    {
        var errors = network.Errors.ToList();
        if (!trigger.GetProperty("raises").GetBoolean())
        {
            return errors.Select(error => $"is rejected, but Keras accepts it: {CompiledNetwork.Describe(error)}");
        }

        var message = trigger.GetProperty("message").GetString()!;
        if (errors.Count == 0)
        {
            return [$"is not rejected; Keras says: {message}"];
        }

        // The compiler says what is wrong with a type or a name; everything else we say.
        var ours = errors.Where(error => error.Id.StartsWith("SHP", StringComparison.Ordinal)).Select(error => error.GetMessage(CultureInfo.InvariantCulture)).ToList();
        if (ours.Count == 0)
        {
            return [];
        }

        var missing = ours.Select(text => KerasText.MissingIn(text, message).Concat(MissingNames(text, trigger)).ToList()).MinBy(list => list.Count)!;
        return missing.Count == 0 ? [] : [$"does not say {string.Join(", ", missing)}: {ours[0]}\n    Keras: {message}"];
    }

    // The arguments of the trigger that Keras's message names must be in ours: by name, or as what the finding is about.
    private static IEnumerable<string> MissingNames(string text, JsonElement trigger)
    {
        var message = trigger.GetProperty("message").GetString()!;
        var named = message.Split('`').Where((_, i) => i % 2 == 1).Where(name => trigger.GetProperty("code").GetString()!.Contains(name + "=", StringComparison.Ordinal));
        return named.Where(name => !text.Contains(AttributeSource.PascalCase(name), StringComparison.OrdinalIgnoreCase)).Select(AttributeSource.PascalCase);
    }

    private static (string ClassName, string Source) Source(string id)
    {
        var className = "Trigger_" + id.Replace('-', '_');
        var attributes = KerasErrorSources.InScope[id].Replace("Inner", className + "_Inner", StringComparison.Ordinal);
        return (className, $"{attributes}\npublic partial class {className};\n");
    }

    private static string IdOf(JsonElement trigger) => trigger.GetProperty("id").GetString()!;
}
