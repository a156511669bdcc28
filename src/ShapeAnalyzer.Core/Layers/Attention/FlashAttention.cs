namespace ShapeAnalyzer.Core;

/// <summary>What attentions with several heads share beyond the projections: the fused implementation and its limits.</summary>
internal static class FlashAttention
{
    /// <summary>Keras makes these two inside, without names.</summary>
    public static IEnumerable<string> NamesTakenAfter { get; } = new[] { "softmax", "dropout" };

    /// <summary>The fused implementation has neither dropout nor scores.</summary>
    public static void Check(LayerCall call, Parameter<bool?> flash, Parameter<double?> dropout, Parameter<bool?> returnScores)
    {
        if (call.Get(flash) != true)
        {
            return;
        }

        if (call.Get(dropout) > 0)
        {
            call.Fail(Rules.BadArgument, $"{dropout.PropertyName} must be 0 with {flash.PropertyName}, but is {Text(call.Get(dropout))}", dropout);
        }

        if (call.Get(returnScores) == true)
        {
            call.Fail(Rules.BadArgument, $"{returnScores.PropertyName} must be false with {flash.PropertyName}, which does not compute the scores", returnScores);
        }
    }

    private static string Text(double? value) => string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", value);
}
