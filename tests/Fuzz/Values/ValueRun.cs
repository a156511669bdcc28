using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeAnalyzer.Fuzz.Values;

/// <summary>Runs a program of values in .NET, with modules that only note what they see, and compares.</summary>
internal static class ValueRun
{
    // Of TorchSharp just what the programs need, for the library itself cannot make a tensor without its native half.
    private const string Modules = """
        namespace TorchSharp
        {
            public static class torch
            {
                public sealed class Tensor { public long[] shape; }

                public static Tensor zeros(params long[] size) => new Tensor { shape = size };

                public static class nn
                {
                    public abstract class Module<T1, TResult>
                    {
                        protected Module(string name) { }

                        public abstract TResult forward(T1 input);

                        public TResult call(T1 input) => forward(input);

                        protected void RegisterComponents() { }
                    }

                    public static Modules.Identity Identity() => new Modules.Identity();
                }
            }
        }

        namespace TorchSharp.Modules
        {
            public sealed class Identity : torch.nn.Module<torch.Tensor, torch.Tensor>
            {
                public Identity() : base("identity") { }

                public readonly System.Collections.Generic.List<long[]> Seen = new();

                public override torch.Tensor forward(torch.Tensor input) { Seen.Add(input.shape); return input; }
            }
        }
        """;

    private static int _looks;
    private static int _known;

    /// <summary>How much there was to compare.</summary>
    public static string Counts => $"values: {_known} of {_looks} known";

    /// <summary>What the reader says of a program and .NET does not; null where all is well.</summary>
    public static string? Complain(string source, Outcome outcome)
    {
        if (!outcome.UserErrors.IsEmpty)
        {
            return null;
        }

        if (Run(source) is not { } seen)
        {
            return "compiles with TorchSharp, but not with what stands for it here";
        }

        var file = GeneratedFile.Read(outcome.Generated.Select(file => file.Text).FirstOrDefault(string.Empty));
        var wrong = new List<string>();
        foreach (var (probe, shapes) in seen)
        {
            if (shapes is not [var shape])
            {
                continue;
            }

            var known = file[probe]?.OutputShape ?? [];
            Interlocked.Increment(ref _looks);
            Interlocked.Add(ref _known, known.Length == shape.Length && known.All(size => size > 0) ? 1 : 0);
            if (known.Zip(shape).Any(pair => pair.First > 0 && pair.First != pair.Second))
            {
                wrong.Add($"{probe} sees {string.Join("x", known)}, not {string.Join("x", shape)}");
            }
        }

        return wrong.Count > 0 ? $"a value is not what .NET gives: {string.Join(", ", wrong)}" : outcome.Accusations.FirstOrDefault() is { } accusation ? $"an error that is none: {accusation.GetMessage(CultureInfo.InvariantCulture)}" : null;
    }

    /// <summary>The shapes that each probe saw until the program ended or threw; null where it cannot be built.</summary>
    private static List<(string Probe, List<long[]> Shapes)>? Run(string source)
    {
        using var image = new MemoryStream();
        if (!Workbench.CompileToRun([ValueTypes.Text, source, Modules]).Emit(image).Success)
        {
            return null;
        }

        image.Position = 0;
        var context = new AssemblyLoadContext("values", isCollectible: true);
        try
        {
            var type = context.LoadFromStream(image).GetType("Net")!;
            var net = Activator.CreateInstance(type)!;
            try
            {
                type.GetMethod("forward")!.Invoke(net, [null]);
            }
            catch (TargetInvocationException)
            {
                // What it came to before is known all the same.
            }

            return [.. type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                .Where(field => field.Name.StartsWith("probe", StringComparison.Ordinal))
                .Select(field => (field.Name, (List<long[]>)field.FieldType.GetField("Seen")!.GetValue(field.GetValue(net))!))];
        }
        finally
        {
            context.Unload();
        }
    }
}
