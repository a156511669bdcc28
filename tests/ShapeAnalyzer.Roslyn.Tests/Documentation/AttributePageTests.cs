namespace ShapeAnalyzer.Tests.Documentation;

/// <summary>docs/attributes.md says what the attributes' documentation says. UPDATE_DOCS=1 writes it anew.</summary>
public sealed class AttributePageTests
{
    [Fact]
    public void ThePageIsInStepWithTheDocumentation()
    {
        var path = TestData.InRepository("docs", "attributes.md");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, AttributePage.Text());
            return;
        }

        Assert.Equal(AttributePage.Text(), File.ReadAllText(path));
    }

    [Fact]
    public void EveryArgumentIsDocumented() => Assert.DoesNotContain("|  |", AttributePage.Text(), StringComparison.Ordinal);
}
