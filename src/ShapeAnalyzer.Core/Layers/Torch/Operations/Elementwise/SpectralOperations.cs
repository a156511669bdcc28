namespace ShapeAnalyzer.Core;

/// <summary><c>torch.fft</c>.</summary>
internal static class SpectralOperations
{
    private static readonly (string Name, Spectra.Half Half, int Axes)[] Transforms =
    {
        ("fft_", Spectra.Half.None, 1), ("ifft", Spectra.Half.None, 1), ("rfft", Spectra.Half.Output, 1),
        ("ihfft", Spectra.Half.Output, 1), ("irfft", Spectra.Half.Input, 1), ("hfft", Spectra.Half.Input, 1),
        ("fft2", Spectra.Half.None, 2), ("ifft2", Spectra.Half.None, 2), ("rfft2", Spectra.Half.Output, 2),
        ("ihfft2", Spectra.Half.Output, 2), ("irfft2", Spectra.Half.Input, 2), ("hfft2", Spectra.Half.Input, 2),
        ("fftn", Spectra.Half.None, 0), ("ifftn", Spectra.Half.None, 0), ("rfftn", Spectra.Half.Output, 0),
        ("ihfftn", Spectra.Half.Output, 0), ("irfftn", Spectra.Half.Input, 0), ("hfftn", Spectra.Half.Input, 0),
    };

    public static IEnumerable<Layer> All() => Transforms.Select(transform => (Layer)new Spectra(transform.Name, transform.Half, transform.Axes, new()))
        .Append(new ShapeKept("fftshift"))
        .Append(new ShapeKept("ifftshift"))
        .Append(new Vector("fftfreq", "n", new()))
        .Append(new HalfVector("rfftfreq", new()));
}
