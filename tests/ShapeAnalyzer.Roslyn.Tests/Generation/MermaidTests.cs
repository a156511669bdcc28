using ShapeAnalyzer.Tests.Infrastructure;

namespace ShapeAnalyzer.Tests.Generation;

/// <summary>The generated flowchart.</summary>
public sealed class MermaidTests
{
    [Fact]
    public void ABranchingNetworkThatFails() => Assert.Equal(
        """
        flowchart TD
            input0(["end<br/>8"])
            input1(["b #34;<br/>6"])
            layer0["shared (Dense)<br/>4"]
            layer2["dense_1 (Dense) fails<br/>2"]
            layer3["odd #35;#59;#60;b#62;[0] (Dense)<br/>3"]
            input0 -->|"8"| layer0
            layer0 -->|"4"| layer0
            layer0 -->|"4"| layer2
            input1 -->|"6"| layer3
            classDef broken stroke:#d00,stroke-width:3px,stroke-dasharray:5
            class layer0,layer2 broken

        """,
        Mermaid(
            """
            [Network]
            [Input(8, Name = "end")]
            [Input(6, Name = "b \"")]
            [Dense(4, Name = "shared", From = ["end"])]
            [Reuse("shared", From = ["shared"], Name = "twice")]
            [Dense(2, InputDim = 5, From = ["twice"])]
            [Dense(3, From = ["b \""], Name = "odd #;<b>[0]")]
            public partial class Net;
            """));

    private static string Mermaid(string source) =>
        (string)TestCompilation.Create(TestCompilation.Usings + source).Load().GetType("Net")!.GetField("Mermaid")!.GetValue(null)!;
}
