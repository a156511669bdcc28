using ShapeAnalyzer.Tests;

namespace ShapeAnalyzer.Roslyn.Tests;

public class TestDataTests
{
    [Fact]
    public void Finds_the_repository() => Assert.True(File.Exists(TestData.InRepository("ShapeAnalyzer.sln")));
}
