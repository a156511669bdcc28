using System.Text;

namespace ShapeAnalyzer.Generation;

/// <summary>What a member is: "The output of 'conv2d_1' without the batch". A large network has tens of thousands, so the parts are put together where they are written.</summary>
internal readonly record struct Remark(string Before, string? Layer = null, string After = "")
{
    public void Write(StringBuilder text)
    {
        text.Append(Before);
        if (Layer is not null)
        {
            text.Append('\'').Append(Layer).Append('\'').Append(After);
        }
    }
}
