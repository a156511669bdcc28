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
    [InlineData("<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><LangVersion>latest</LangVersion>", "false")]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "true")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework><LangVersion>7.3</LangVersion>", "true")]
    public void NothingIsRaised(string properties, string isCompliant)
    {
        var project = new ConsumerFolder(package);
        project.WriteProject("Consumer.csproj", properties + Strict, project.PackageReference);
        project.Write("Networks.cs", Networks.Replace("CLSCompliant(false)", $"CLSCompliant({isCompliant})", StringComparison.Ordinal));
        project.Build().Succeeded();
    }

    [Fact]
    public void OtherClassesAreStillTold()
    {
        var project = new ConsumerFolder(package);
        project.WriteProject("Consumer.csproj", "<TargetFramework>net10.0</TargetFramework>" + Strict, project.PackageReference);
        project.Write("Networks.cs", Networks.Replace("CLSCompliant(false)", "CLSCompliant(true)", StringComparison.Ordinal));
        project.Write("Others.cs", """
            using System;

            namespace Consumer
            {
                /// <summary>Not a network.</summary>
                public class Constants
                {
                    /// <summary>One.</summary>
                    public const int One = 1;
                }

                internal sealed class Unused { }

                /// <summary>Another attribute with an array.</summary>
                [AttributeUsage(AttributeTargets.Class)]
                public sealed class SizesAttribute : Attribute
                {
                    /// <summary>The sizes.</summary>
                    public object Values { get; set; }
                }

                /// <summary>Uses it.</summary>
                [Sizes(Values = new[] { 1 })]
                public static class Sized { }
            }

            """);
        Assert.Equal(
            ["Others.cs(6) CA1052", "Others.cs(12) CA1812", "Others.cs(23) CS3016"],
            project.Build().Diagnostics.Select(diagnostic => $"{diagnostic.File}({diagnostic.Line}) {diagnostic.Id}"));
    }
}
