namespace ShapeAnalyzer.Core;

/// <summary><c>torch.fft</c>.</summary>
internal static class SpectralOperations
{
    public static IEnumerable<Layer> All()
    {
        foreach (var name in new[] { "fft_", "fft2", "fftn", "ifft", "ifft2", "ifftn", "fftshift", "ifftshift" })
        {
            yield return new Spectra(name, Spectra.Half.None, new());
        }

        foreach (var name in new[] { "rfft", "rfft2", "rfftn", "ihfft" })
        {
            yield return new Spectra(name, Spectra.Half.Output, new());
        }

        foreach (var name in new[] { "irfft", "irfft2", "irfftn", "hfft" })
        {
            yield return new Spectra(name, Spectra.Half.Input, new());
        }
    }
}
