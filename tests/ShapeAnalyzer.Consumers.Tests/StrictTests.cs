namespace ShapeAnalyzer.Consumers.Tests;

/// <summary>In a project that takes every warning for an error, neither the attributes nor the generated code raise one.</summary>
[Collection(PackageGroup.Name)]
public sealed class StrictTests(PackageFixture package)
{
    private const string Strict = """
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <WarningLevel>9999</WarningLevel>
        <Features>strict</Features>
        """;

    private const string Networks = """
        using ShapeAnalyzer;
        using ShapeAnalyzer.Keras;

        [assembly: System.CLSCompliant(false)]

        namespace Consumer
        {
            /// <summary>A sequential network.</summary>
            [Network]
            [Input(28, 28, 1)]
            [Conv2D(32, new[] { 3, 3 }, Activation = "relu", Name = "1x1")]
            [MaxPooling2D(2)]
            [Flatten(InputShape = new[] { 13, 13, 32 })]
            [Dense(10, InputDim = 5408, Expect = new[] { 10 })]
            public partial class Mnist { }

            /// <summary>A network with two inputs, an open size and a named one.</summary>
            [Network(SummaryStyle = SummaryStyle.Keras3)]
            [Input("n", 8, Name = "left")]
            [Input("n", 8, Name = "right")]
            [Concatenate(From = new[] { "left", "right" }, Name = "both")]
            [LSTM(4, ReturnSequences = true, Bidirectional = true)]
            [Dense(2)]
            [Output(-1, 2)]
            public sealed partial class Pair { }

            /// <summary>One network in another.</summary>
            [Network(Members = "Shapes")]
            [Input(28, 28, 1)]
            [Submodel(typeof(Mnist))]
            public static partial class Outer { }

            /// <summary>A generic network inside of a struct.</summary>
            /// <typeparam name="T">Unused.</typeparam>
            internal readonly partial struct Holder<T>
            {
                [Network]
                [Input(-1, 16)]
                [Conv1D(8, 3, Padding = Padding.Causal)]
                internal sealed partial class Inner { }
            }
        }
        """;

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><LangVersion>latest</LangVersion>")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion>")]
    public void NothingIsRaised(string properties)
    {
        var project = new ConsumerFolder(package);
        project.WriteProject("Consumer.csproj", properties + Strict, project.PackageReference);
        project.Write("Networks.cs", Networks);
        project.Build().Succeeded();
    }
}
