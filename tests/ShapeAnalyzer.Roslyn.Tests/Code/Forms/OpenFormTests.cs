using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ShapeAnalyzer.Code;

namespace ShapeAnalyzer.Tests.Code.Forms;

/// <summary>Forms of C# whose course depends on arguments that nobody knows: whatever the reader says of the result holds for all of them.</summary>
public class OpenFormTests
{
    private static readonly Dictionary<Type, object?[]> Values = new()
    {
        [typeof(int)] = [-3, 0, 1, 2, 3, 5, 64],
        [typeof(long)] = [0L, 1L, 7L],
        [typeof(int?)] = [null, 0, 4],
        [typeof(bool)] = [false, true],
        [typeof(double)] = [0.0, 0.5, 3.0],
        [typeof(string)] = [null, "", "a", "wide"],
        [typeof(int[])] = [Array.Empty<int>(), new[] { 4 }, new[] { 1, 2, 3 }],
        [typeof(object)] = [null, 1, "a", new[] { 1 }],
    };

    public static TheoryData<string> Files => RunForms.FilesIn("Open");

    [Theory]
    [MemberData(nameof(Files))]
    public void WhatTheReaderSaysHoldsForAllArguments(string file)
    {
        var forms = RunForms.Of(file);
        var wrong = forms.Methods.Select(method => Wrong(forms, method)).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {forms.Methods.Count()}:\n{string.Join("\n", wrong)}");
    }

    private static string? Wrong(RunForms forms, MethodInfo method)
    {
        var said = forms.Read(method).Output;
        foreach (var arguments in Choices(method.GetParameters(), 0))
        {
            if (RunForms.Run(method, arguments) is var given && given != RunForms.Thrown && !Holds(said, given))
            {
                return $"{method.Name}({string.Join(", ", arguments.Select(RunForms.Text))}): {RunForms.Text(said)}, but it is {RunForms.Text(given)}";
            }
        }

        return null;
    }

    private static IEnumerable<object?[]> Choices(ParameterInfo[] parameters, int index) => index == parameters.Length
        ? [[]]
        : Values[parameters[index].ParameterType].SelectMany(value => Choices(parameters, index + 1).Select(rest => (object?[])[value, .. rest]));

    private static bool Holds(CodeValue said, object? given) => (said, given) switch
    {
        (TupleOf tuple, ITuple row) => tuple.Items.Length == row.Length && tuple.Items.Items.Select((item, i) => Holds(item, row[i])).All(holds => holds),
        (Sequence { Known: { } items }, string or IDictionary) => false,
        (Sequence { Known: { } items }, IEnumerable list) => list.Cast<object>().ToList() is var all && items.Length == all.Count && items.Zip(all, Holds).All(holds => holds),
        (Sequence { Known: { } }, _) => false,
        (Alternatives several, _) => several.Options.Any(option => Holds(option, given)),
        _ => RunForms.Text(said) is "?" or "object" || RunForms.Text(said) == RunForms.Text(given),
    };
}
