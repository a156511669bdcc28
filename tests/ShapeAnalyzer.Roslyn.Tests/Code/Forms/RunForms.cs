using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeAnalyzer.Code;
using ShapeAnalyzer.Core;

namespace ShapeAnalyzer.Tests.Code.Forms;

/// <summary>C# methods that are run by .NET and by the reader, and what both give as text; <c>?</c> is what the reader does not know.</summary>
internal sealed class RunForms
{
    private readonly TorchCompilation _compilation;
    private readonly Assembly _assembly;

    private RunForms(TorchCompilation compilation, Assembly assembly) => (_compilation, _assembly) = (compilation, assembly);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Code", "Forms");

    public static string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The files of forms in a folder, but for those whose first line asks for a newer C# than the compiler knows.</summary>
    public static TheoryData<string> FilesIn(string folder) => new(Directory.GetFiles(Path.Combine(Folder, folder))
        .Where(file => !(File.ReadLines(file).First().Split("// C# ") is [_, var version] && int.TryParse(version, out var needed) && needed * 100 > (int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion()))
        .Select(file => Path.GetRelativePath(Folder, file))
        .Order());

    /// <summary>The public static methods of the public static classes of a file.</summary>
    public static RunForms Of(string file)
    {
        var compilation = TorchCompilation.Compiling(File.ReadAllText(PathOf(file)));
        using var stream = new MemoryStream();
        Assert.True(compilation.Compilation.Emit(stream).Success);
        return new(compilation, Assembly.Load(stream.ToArray()));
    }

    public IEnumerable<MethodInfo> Methods => _assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true, IsNested: false })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly));

    /// <summary>What .NET gives; null where it throws.</summary>
    public static object? Run(MethodInfo method, params object?[] arguments)
    {
        try
        {
            return method.Invoke(null, arguments);
        }
        catch (TargetInvocationException)
        {
            return Thrown;
        }
    }

    public static object Thrown { get; } = new();

    /// <summary>What the reader gives, with nothing known of the parameters.</summary>
    public NetworkResult Read(MethodInfo method)
    {
        var symbol = _compilation.Compilation.GetTypeByMetadataName(method.DeclaringType!.FullName!)!.GetMembers(method.Name).OfType<IMethodSymbol>().Single();
        return NetworkRun.OfMember(_compilation.Model, _compilation.Model.Method(symbol), null, CheckOptions.Default, CancellationToken.None);
    }

    public static string Text(object? value) => value switch
    {
        null => "null",
        string or char => $"'{value}'",
        bool flag => flag ? "true" : "false",
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        float real => Text((double)real),
        decimal real => Text((double)real),
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        IDictionary map => $"{{{string.Join(", ", map.Cast<object>().Select(Text))}}}",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i])))})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Text))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType() is { IsGenericType: true, Name: "KeyValuePair`2" } pair => $"({Text(pair.GetProperty("Key")!.GetValue(value))}, {Text(pair.GetProperty("Value")!.GetValue(value))})",
        _ => "object",
    };

    public static string Text(CodeValue value) => value switch
    {
        Nothing => "null",
        Text text => $"'{text.Content}'",
        Flag flag => flag.IsSet ? "true" : "false",
        EnumMember member => member.Number.ToString(CultureInfo.InvariantCulture),
        Whole { Number.Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
        Real real => real.Number.ToString("R", CultureInfo.InvariantCulture),
        Map { Known: { } pairs } => $"{{{string.Join(", ", pairs.Select(Text))}}}",
        TupleOf tuple => $"({string.Join(", ", tuple.Items.Items.Select(Text))})",
        Sequence { Known: { } items } => $"[{string.Join(", ", items.Select(Text))}]",
        Instance => "object",
        _ => "?",
    };
}
