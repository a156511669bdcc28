namespace ShapeAnalyzer.Tests.Robustness;

/// <summary>Our own failure on one network costs that network its findings and members, and no other.</summary>
public class IsolationTests
{
    [Fact]
    public void AFailureConcernsOneNetwork()
    {
        const int broken = 900_001;
        string[] others = [.. Compiled.Networks(900_002), .. Compiled.Networks(900_003)];
        var expected = Compiled.Results(Compiled.Of("Isolation", others));
        Assert.Contains("SHP1001", expected, StringComparison.Ordinal);

        using var _ = Interruptions.At(broken, () => throw new InvalidOperationException("A fault of ours."));
        var results = Compiled.Results(Compiled.Of("Isolation", [.. others, .. Compiled.Networks(broken)])).Split('\n');

        var failures = results.Where(line => line.Contains("SHP9001", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, failures.Count);
        Assert.Contains("File4.cs", failures[0], StringComparison.Ordinal);
        Assert.Contains($"ShapeAnalyzer failed on 'Declared{broken}' and does not check it (InvalidOperationException, ", failures[0], StringComparison.Ordinal);
        Assert.Contains("File5.cs", failures[1], StringComparison.Ordinal);
        Assert.Contains($"ShapeAnalyzer failed on 'Code{broken}'", failures[1], StringComparison.Ordinal);
        Assert.Equal(expected, string.Join('\n', results.Where(line => !failures.Contains(line))));
    }

    [Fact]
    public void AFailureIsOverWhenItsCauseIs()
    {
        const int broken = 900_004;
        var compilation = Compiled.Of("Over", Compiled.Networks(broken));
        using (Interruptions.At(broken, () => throw new KeyNotFoundException()))
        {
            Assert.Contains("KeyNotFoundException", Compiled.Results(compilation), StringComparison.Ordinal);
        }

        var results = Compiled.Results(compilation);
        Assert.DoesNotContain("SHP9001", results, StringComparison.Ordinal);
        Assert.Contains($"'layers.2' expects 5 input features but receives {broken}", results, StringComparison.Ordinal);
    }

    // A loop counter, an index, an argument: the digits tell these places apart, and are the same at each run.
    [Fact]
    public void TheDigitsTellWhere()
    {
        static void Here() => throw new InvalidOperationException();
        static void There() => throw new InvalidOperationException();
        string[] digits = [Digits("a", 900_005, Here), Digits("b", 900_006, Here), Digits("c", 900_007, There)];
        Assert.Equal(digits[0], digits[1]);
        Assert.NotEqual(digits[0], digits[2]);

        static string Digits(string assembly, int number, Action fault)
        {
            using var _ = Interruptions.At(number, fault);
            return Compiled.Results(Compiled.Of(assembly, Compiled.Networks(number)[0])).Split("InvalidOperationException, ")[1][..8];
        }
    }
}
