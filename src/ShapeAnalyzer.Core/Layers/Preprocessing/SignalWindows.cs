namespace ShapeAnalyzer.Core;

/// <summary>The names of window functions that <c>scipy.signal.get_window</c> knows.</summary>
internal static class SignalWindows
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "barthann", "brthan", "bth", "bartlett", "bart", "brt", "blackman", "black", "blk", "blackmanharris", "blackharr",
        "bkh", "bohman", "bman", "bmn", "boxcar", "box", "ones", "rect", "rectangular", "cosine", "halfcosine",
        "exponential", "poisson", "flattop", "flat", "flt", "hamming", "hamm", "ham", "hann", "han", "hanning", "lanczos",
        "sinc", "nuttall", "nutl", "nut", "parzen", "parz", "par", "taylor", "taylorwin", "triangle", "triang", "tri",
        "tukey", "tuk",

        // With an argument behind the name, which a text cannot give.
        "chebwin", "cheb", "dpss", "gaussian", "gauss", "gss", "general cosine", "general_cosine", "general gaussian",
        "general_gaussian", "general gauss", "general_gauss", "ggs", "general hamming", "general_hamming", "kaiser", "ksr",
        "kaiser bessel derived", "kbd",
    };

    public static bool IsKnown(string name) => Names.Contains(name);
}
