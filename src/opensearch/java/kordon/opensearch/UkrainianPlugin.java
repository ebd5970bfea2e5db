package kordon.opensearch;

import java.util.Map;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.opensearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.opensearch.index.analysis.AnalyzerProvider;
import org.opensearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.opensearch.plugins.AnalysisPlugin;
import org.opensearch.plugins.Plugin;

/** The analyser {@code ukrainian} as the official plugin has it, which Maven Central has not: Lucene's own. */
public final class UkrainianPlugin extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends org.apache.lucene.analysis.Analyzer>>>
            getAnalyzers() {
        return Map.of("ukrainian", (index, environment, name, settings) -> {
            UkrainianMorfologikAnalyzer analyzer = new UkrainianMorfologikAnalyzer();
            return new AbstractIndexAnalyzerProvider<UkrainianMorfologikAnalyzer>(index, name, settings) {
                @Override
                public UkrainianMorfologikAnalyzer get() {
                    return analyzer;
                }
            };
        });
    }
}
