using ShapeAnalyzer.Fuzz.Code;
using ShapeAnalyzer.Fuzz.Declared;
using ShapeAnalyzer.Fuzz.Samples;
using ShapeAnalyzer.Fuzz.Values;

namespace ShapeAnalyzer.Fuzz;

/// <summary>A kind of inputs.</summary>
/// <param name="Name">What <c>--mode</c> calls it.</param>
/// <param name="Share">How many of a hundred inputs are of this kind.</param>
/// <param name="Make">An input; the number counts the inputs of this kind.</param>
internal sealed record Mode(string Name, int Share, Func<Random, int, FuzzInput> Make);

/// <summary>All kinds.</summary>
internal static class Modes
{
    public static Mode[] All { get; } =
    [
        // A token less, twice, or behind the next one, in what people write.
        new("tokens", 22, TokenEdits.Make),

        // Any layers with any arguments: what is generated must agree with itself.
        new("attributes", 18, AttributePrograms.Make),

        // Layers in order, whose shapes and parameters are counted here, too.
        new("counted", 18, CountedNetworks.Make),

        // Tensors through modules and operations, whose shapes are found here, too.
        new("torch", 16, TorchPrograms.Make),

        // Statements and expressions of all kinds around tensors.
        new("bodies", 12, RandomBodies.Make),

        // Numbers that .NET comes to as well.
        new("values", 12, ValuePrograms.Make),

        // What is meant to take for ever.
        new("hostile", 2, HostileSources.Make),
    ];

    /// <summary>The kind of an input by its number, spread evenly.</summary>
    public static (Mode Mode, int Number) Of(int input)
    {
        var (round, place) = Math.DivRem(input, 100);
        var slot = place * 37 % 100;
        foreach (var mode in All)
        {
            if (slot < mode.Share)
            {
                return (mode, (round * mode.Share) + slot);
            }

            slot -= mode.Share;
        }

        throw new InvalidOperationException("The shares do not add up to 100.");
    }
}
