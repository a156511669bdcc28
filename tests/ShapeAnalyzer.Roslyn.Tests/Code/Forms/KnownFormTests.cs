using System.Reflection;

namespace ShapeAnalyzer.Tests.Code.Forms;

/// <summary>Forms of C# without anything unknown in them: the reader gives what .NET gives.</summary>
public class KnownFormTests
{
    public static TheoryData<string> Files => RunForms.FilesIn("Known");

    [Theory]
    [MemberData(nameof(Files))]
    public void TheReaderGivesWhatDotnetGives(string file)
    {
        var forms = RunForms.Of(file);
        var differences = forms.Methods.Select(method => Difference(forms, method)).OfType<string>().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {forms.Methods.Count()}:\n{string.Join("\n", differences)}");
    }

    private static string? Difference(RunForms forms, MethodInfo method)
    {
        var expected = RunForms.Text(RunForms.Run(method));
        var actual = RunForms.Text(forms.Read(method).Output);
        return expected == actual ? null : $"{method.Name}: {actual} instead of {expected}";
    }
}
