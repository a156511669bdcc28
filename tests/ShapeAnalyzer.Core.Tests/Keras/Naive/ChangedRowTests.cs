using System.Text.Json;
using CsCheck;
using ShapeAnalyzer.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Keras.Naive;

/// <summary>
/// Takes a row that Keras ran, changes one argument or one size of the input, and compares the engine with the naive rules:
/// a rule that fits only the rows as they are is found out.
/// </summary>
public class ChangedRowTests
{
    private static readonly List<NaiveCall> Rows = LayerRows.All
        .Where(row => NaiveRules.All.ContainsKey(row.Layer ?? string.Empty) && !row.IsRejected && !OutOfScope.Lists(row) && row.Inputs is { Count: 1 } && row.OutputShape is not null)
        .Select(row => new NaiveCall(
            row.Layer!,
            row.Arguments.EnumerateObject().ToDictionary(argument => argument.Name, argument => argument.Value),
            row.Inputs![0].EnumerateArray().Select(size => size.ValueKind == JsonValueKind.Null ? 11 : size.GetInt64()).ToArray()))
        .ToList();

    // What each argument may be changed to.
    private static readonly Dictionary<string, Gen<object>> Values = new Dictionary<string, Gen<object>>
    {
        ["filters"] = Gen.Int[1, 12].Select(value => (object)value),
        ["units"] = Gen.Int[1, 40].Select(value => (object)value),
        ["input_dim"] = Gen.Int[1, 40].Select(value => (object)value),
        ["output_dim"] = Gen.Int[1, 40].Select(value => (object)value),
        ["kernel_size"] = Gen.Int[1, 6].Select(value => (object)value),
        ["pool_size"] = Gen.Int[1, 6].Select(value => (object)value),
        ["size"] = Gen.Int[1, 5].Select(value => (object)value),
        ["strides"] = Gen.Int[1, 5].Select(value => (object)value),
        ["dilation_rate"] = Gen.Int[1, 4].Select(value => (object)value),
        ["output_padding"] = Gen.Int[0, 4].Select(value => (object)value),
        ["groups"] = Gen.Int[1, 3].Select(value => (object)value),
        ["depth_multiplier"] = Gen.Int[1, 4].Select(value => (object)value),
        ["cropping"] = Gen.Int[0, 4].Select(value => (object)value),
        ["use_bias"] = Gen.Bool.Select(value => (object)value),
        ["return_sequences"] = Gen.Bool.Select(value => (object)value),
        ["reset_after"] = Gen.Bool.Select(value => (object)value),
        ["data_format"] = Gen.Bool.Select(first => (object)(first ? "channels_first" : "channels_last")),
        ["padding"] = Gen.Bool.Select(same => (object)(same ? "same" : "valid")),
    };

    // A word elsewhere is a number here; a size elsewhere is a belief about the input here.
    private static readonly HashSet<(string Layer, string Argument)> OtherMeanings =
        [("ZeroPadding1D", "padding"), ("ZeroPadding2D", "padding"), ("ZeroPadding3D", "padding"), ("Dense", "input_dim")];

    private static readonly Gen<NaiveCall> ChangedRow =
        from row in Gen.Int[0, Rows.Count - 1].Select(i => Rows[i])
        from argument in OneOf(Changeable(row).Append("input").ToArray())
        from changed in argument == "input" ? ChangeInput(row) : ChangeArgument(row, argument)
        select changed;

    [Fact]
    public void The_engine_agrees_with_sliding_and_counting() => ChangedRow.Sample(
        call =>
        {
            if (NaiveRules.All[call.Layer](call) is not var (output, parameters))
            {
                return call.Flag("return_state", false) || Infer(call).Findings.Length > 0;
            }

            var layer = Infer(call).Layers[0];
            return !layer.IsBroken
                && layer.Outputs[0].Shape.Dims.Select(size => size.Value ?? -1).SequenceEqual(output)
                && layer.Parameters.Value == parameters;
        },
        print: Describe,
        iter: 4000,
        threads: 1);

    [Fact]
    public void Every_rule_is_met_by_a_row() => Assert.Empty(
        NaiveRules.All.Keys.Except(Rows.Select(row => row.Layer)));

    private static IEnumerable<string> Changeable(NaiveCall call) => LayerCatalog.Find(call.Layer)!.Parameters
        .Select(parameter => parameter.Name)
        .Where(name => Values.ContainsKey(name) && !OtherMeanings.Contains((call.Layer, name)));

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<NaiveCall> ChangeArgument(NaiveCall row, string argument) => Values[argument].Select(value =>
        new NaiveCall(row.Layer, new Dictionary<string, JsonElement>(row.Arguments) { [argument] = JsonSerializer.SerializeToElement(value) }, row.Input));

    private static Gen<NaiveCall> ChangeInput(NaiveCall row) =>
        from axis in Gen.Int[0, row.Input.Length - 1]
        from size in Gen.Int[1, 40]
        select new NaiveCall(row.Layer, row.Arguments, row.Input.Select((old, i) => i == axis ? size : old).ToArray());

    private static ShapedNetwork Infer(NaiveCall call)
    {
        var row = new LayerRow("changed", "call", Json(call));
        var (layer, arguments) = EngineDoor.Resolve(row)!.Value;
        return EngineDoor.Infer(row, layer, arguments);
    }

    private static string Describe(NaiveCall call) =>
        $"{Json(call)}: naive {(NaiveRules.All[call.Layer](call) is var (output, parameters) ? $"({string.Join(", ", output)}) {parameters}" : "rejected")}, "
        + $"engine {Infer(call).Layers[0].Outputs[0].Shape} {Infer(call).Layers[0].Parameters} {string.Join("; ", Infer(call).Findings.Select(finding => finding.Message))}";

    private static JsonElement Json(NaiveCall call) =>
        JsonSerializer.SerializeToElement(new { layer = call.Layer, init_kwargs = call.Arguments, input_shape = call.Input });
}
