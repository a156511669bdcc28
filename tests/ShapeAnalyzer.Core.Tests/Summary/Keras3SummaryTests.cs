using ShapeAnalyzer.Tests;
using System.Text.Json;
using ShapeAnalyzer.Core.Tests.Keras;

namespace ShapeAnalyzer.Core.Tests.Summary;

/// <summary>Keras 3's own texts, character for character.</summary>
public class Keras3SummaryTests
{
    public static TheoryData<string> Networks => new(RecordedNetwork.All.Keys);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Layout_is_that_of_Keras(string id)
    {
        var row = RecordedNetwork.All[id];
        var network = Inference.Run(RecordedNetwork.Read(row, (type, _, result) => (new RecordedLayer(type, result), Arguments.None)));
        Assert.Equal(row.GetProperty("keras3").GetProperty("summary").GetString(), Keras3Summary.Write(network, RecordedNetwork.LineLength(row)));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Rules_give_the_text_of_Keras(string id)
    {
        var row = RecordedNetwork.All[id];
        var network = Inference.Run(RecordedNetwork.Read(row, (type, config, _) => EngineDoor.Resolve(type, config)!.Value));
        Assert.Empty(network.Findings);
        Assert.Equal(row.GetProperty("keras3").GetProperty("summary").GetString(), Keras3Summary.Write(network, RecordedNetwork.LineLength(row)));
    }

    [Theory]
    [InlineData(0, "0.00 B")]
    [InlineData(1023, "1023.00 B")]
    [InlineData(1152, "1.12 KB")]
    [InlineData(814120, "795.04 KB")]
    [InlineData(4938000000, "4.60 GB")]
    public void Sizes_are_rounded_as_Python_does(long bytes, string text) => Assert.Equal(text, MemorySize.Format(bytes));

    [Fact]
    public void Automatic_names_begin_as_in_Keras()
    {
        var prefixes = JsonDocument.Parse(TestData.Read("keras-summary-format.json")).RootElement.GetProperty("auto_name_prefix").EnumerateObject()
            .Select(prefix => (Expected: prefix.Value.GetString(), LayerCatalog.Find(prefix.Name)?.AutomaticNamePrefix))
            .Where(prefix => prefix.AutomaticNamePrefix is not null)
            .ToList();
        Assert.Equal(prefixes.Select(prefix => prefix.Expected), prefixes.Select(prefix => prefix.AutomaticNamePrefix));
    }
}
