using System.Globalization;
using System.Runtime.CompilerServices;

namespace ShapeAnalyzer.Code;

/// <summary>Where the modules of a network stand in it: <c>features.0</c>.</summary>
internal static class ModulePaths
{
    public static Dictionary<Instance, string> Of(Instance root)
    {
        var paths = new Dictionary<Instance, string> { [root] = string.Empty };
        Visit(root, string.Empty, paths);
        return paths;
    }

    /// <summary>A field's own name, from the key that is unique among all.</summary>
    public static string FieldName(string key) => key.Substring(key.LastIndexOf('.') + 1).Trim('<', '>');

    private static void Visit(Instance module, string path, Dictionary<Instance, string> paths)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var field in module.Fields)
        {
            Visit(field.Value.Value, Join(path, FieldName(field.Key)), paths);
        }

        foreach (var (name, child) in module.Module?.Known ?? Array.Empty<(string, CodeValue)>())
        {
            Visit(child, Join(path, name), paths);
        }
    }

    private static void Visit(CodeValue value, string path, Dictionary<Instance, string> paths)
    {
        switch (value)
        {
            case Instance module when !paths.ContainsKey(module):
                paths.Add(module, path);
                Visit(module, path, paths);
                break;
            case Alternatives several:
                foreach (var option in several.Options)
                {
                    Visit(option, path, paths);
                }

                break;
            case Sequence { Known: { } items }:
                for (var i = 0; i < items.Length; i++)
                {
                    Visit(items[i], Join(path, i.ToString(CultureInfo.InvariantCulture)), paths);
                }

                break;
            case TupleOf tuple:
                for (var i = 0; i < tuple.Items.Length; i++)
                {
                    Visit(tuple.Items[i], Join(path, i.ToString(CultureInfo.InvariantCulture)), paths);
                }

                break;
            case Map { Known: { } pairs }:
                foreach (var pair in pairs)
                {
                    if (pair is TupleOf { Items: [var key, var item] })
                    {
                        Visit(item, Join(path, Texts.Of(key) ?? "?"), paths);
                    }
                }

                break;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
