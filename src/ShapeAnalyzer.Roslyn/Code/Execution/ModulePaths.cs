using System.Globalization;
using System.Runtime.CompilerServices;

namespace ShapeAnalyzer.Code;

/// <summary>Where the modules of a network stand in it: <c>features.0</c>.</summary>
internal static class ModulePaths
{
    public static Dictionary<Instance, string> Of(Instance root)
    {
        // What the library knows by a name of its own bears that name, also where a list holds it too.
        var paths = new Dictionary<Instance, string> { [root] = string.Empty };
        VisitRegistered(root, string.Empty, paths);
        Visit(root, string.Empty, new() { root }, paths);
        return paths;
    }

    private static void VisitRegistered(Instance module, string path, Dictionary<Instance, string> paths)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var (name, child) in module.Module?.Known ?? Array.Empty<(string, CodeValue)>())
        {
            Name(child, Join(path, name));
        }

        foreach (var field in module.Fields)
        {
            Name(field.Value.Value, Join(path, FieldName(field.Key)));
        }

        void Name(CodeValue value, string own)
        {
            foreach (var part in value is Alternatives several ? several.Options : Enumerable.Repeat(value, 1))
            {
                if (part is Instance { Module: not null } child && !paths.ContainsKey(child))
                {
                    paths.Add(child, own);
                    VisitRegistered(child, own, paths);
                }
            }
        }
    }

    /// <summary>A field's own name, from the key that is unique among all.</summary>
    public static string FieldName(string key) => key.Substring(key.LastIndexOf('.') + 1).Trim('<', '>');

    private static void Visit(Instance module, string path, HashSet<Instance> seen, Dictionary<Instance, string> paths)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var field in module.Fields)
        {
            Visit(field.Value.Value, Join(path, FieldName(field.Key)), seen, paths);
        }

        foreach (var (name, child) in module.Module?.Known ?? Array.Empty<(string, CodeValue)>())
        {
            Visit(child, Join(path, name), seen, paths);
        }
    }

    private static void Visit(CodeValue value, string path, HashSet<Instance> seen, Dictionary<Instance, string> paths)
    {
        switch (value)
        {
            case Instance module when seen.Add(module):
                if (!paths.TryGetValue(module, out var own))
                {
                    paths.Add(module, own = path);
                }

                Visit(module, own, seen, paths);
                break;
            case Alternatives several:
                foreach (var option in several.Options)
                {
                    Visit(option, path, seen, paths);
                }

                break;
            case Sequence { Known: { } items }:
                for (var i = 0; i < items.Length; i++)
                {
                    Visit(items[i], Join(path, i.ToString(CultureInfo.InvariantCulture)), seen, paths);
                }

                break;
            case TupleOf tuple:
                for (var i = 0; i < tuple.Items.Length; i++)
                {
                    Visit(tuple.Items[i], Join(path, i.ToString(CultureInfo.InvariantCulture)), seen, paths);
                }

                break;
            case Map { Known: { } pairs }:
                foreach (var pair in pairs)
                {
                    if (pair is TupleOf { Items: [var key, var item] })
                    {
                        Visit(item, Join(path, Texts.Of(key) ?? "?"), seen, paths);
                    }
                }

                break;
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
