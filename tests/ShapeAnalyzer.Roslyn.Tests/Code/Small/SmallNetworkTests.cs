namespace ShapeAnalyzer.Tests.Code.Small;

/// <summary>
/// Small networks and training steps with the mistakes that people ask about, as written without any attribute of ours
/// (mostly), and their correct twins: every mistake is found, nothing else is.
/// </summary>
public class SmallNetworkTests
{
    private static readonly Dictionary<string, string> Sources = Read();

    public static TheoryData<string> Broken => new(Sources.Keys.Where(name => name.EndsWith(" broken", StringComparison.Ordinal)));

    public static TheoryData<string> Correct => new(Sources.Keys.Where(name => name.EndsWith(" ok", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_mistake_is_found(string name) => Assert.NotEmpty(Errors(name));

    [Theory]
    [MemberData(nameof(Correct))]
    public void Nothing_is_found(string name) => Assert.Empty(Errors(name));

    private static IEnumerable<string> Errors(string name) =>
        CodeCheck.Analyze(TorchCompilation.Compiling(Sources[name])).Where(diagnostic => string.CompareOrdinal(diagnostic.Id, "SHP2") < 0).Select(diagnostic => diagnostic.ToString());

    private static Dictionary<string, string> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Code", "Small", "networks.cs.txt");
        return File.ReadAllText(file).Split("//// ", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0].Trim(), section => section[1]);
    }
}
