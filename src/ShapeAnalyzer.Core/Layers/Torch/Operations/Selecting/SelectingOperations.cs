namespace ShapeAnalyzer.Core;

/// <summary>Operations that take a part of a tensor, or repeat it.</summary>
internal static class SelectingOperations
{
    // What is put where is not checked: the first tensor keeps its shape.
    private static readonly string[] ScattersInPlace =
    {
        "index_add_", "index_copy_", "index_fill_", "index_put_", "masked_scatter_", "tril_", "triu_",
    };

    private static readonly string[] Scatters =
    {
        "index_add", "index_copy", "index_fill",
    };

    public static IEnumerable<Layer> All()
    {
        yield return new Narrow(new());
        yield return new SliceOperation(new());
        yield return new Select(new());
        yield return new Indexing(new());
        yield return new Gather(new());
        yield return new AssignedPart();
        foreach (var name in new[] { "scatter", "scatter_add" })
        {
            yield return new Scatter(name, inPlace: false, new());
            yield return new Scatter(name + "_", inPlace: true, new());
        }

        yield return new IndexSelect(new());
        yield return new Repeat("repeat", fillsUp: false, new());
        yield return new Repeat("tile", fillsUp: true, new());
        yield return new RepeatInterleave(new());
        yield return new ExistingAxes("flip", new());
        yield return new ExistingAxes("roll", new());
        yield return new QuarterTurns(new());
        yield return new ShapeOfSecond("take", "index", new());
        yield return new ShapeOfSecond("searchsorted", "values", new());
        yield return new PlacesTaken(new());
        yield return new Vector("histc", "bins", new(), 100);
        yield return new DataDependent("bincount", givesPlaces: false);
        yield return new DistinctValues("unique", new());
        yield return new DistinctValues("unique_consecutive", new());
        yield return new PlacesOfTruth();
        yield return new InverseShortTimeSpectrum(new());
        yield return new Diagonal(new());
        yield return new Sampling(new());
        yield return new DataDependent("nonzero", givesPlaces: true);
        yield return new DataDependent("argwhere", givesPlaces: true);
        yield return new DataDependent("masked_select", givesPlaces: false);
        foreach (var name in ScattersInPlace)
        {
            yield return new SameTensor(name);
        }

        foreach (var name in Scatters)
        {
            yield return new ShapeKept(name);
        }

        yield return new RankKept("tril", 2);
        yield return new RankKept("triu", 2);
        yield return new RankKept("fliplr", 2);
        yield return new RankKept("flipud", 1);
        yield return new Windows(new());
        yield return new ShortTimeSpectrum(new());
    }
}
