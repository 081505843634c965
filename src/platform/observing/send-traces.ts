import type { TraceSettings } from "../config.ts";
import { traceBy } from "./tracing.ts";

interface Sending extends TraceSettings {
	readonly kind: "web" | "worker" | "both";
	readonly version: string;
}

/** Sends what is traced to a collector, as OTLP over HTTP. Answers how to end it: what is under way is sent first. */
export async function sendTraces({
	endpoint,
	kind,
	version,
	share,
}: Sending): Promise<() => Promise<void>> {
	// Loaded here: without the setting it costs nothing.
	const {
		BatchSpanProcessor,
		ParentBasedSampler,
		TraceIdRatioBasedSampler,
		TracerProvider,
	} = await import("@opentelemetry/sdk-trace");
	const { resourceFromAttributes } = await import("@opentelemetry/resources");
	const { OTLPTraceExporter } = await import(
		"@opentelemetry/exporter-trace-otlp-http"
	);
	const provider = new TracerProvider({
		resource: resourceFromAttributes({
			"service.name": "rangkul",
			"service.version": version,
			"rangkul.process": kind,
		}),
		sampler: new ParentBasedSampler({
			root: new TraceIdRatioBasedSampler(share),
		}),
		spanProcessors: [
			new BatchSpanProcessor({
				exporter: new OTLPTraceExporter({
					url: `${endpoint.replace(/\/$/, "")}/v1/traces`,
				}),
			}),
		],
	});
	traceBy(provider.getTracer("rangkul"));
	return async () => {
		traceBy(null);
		await provider.shutdown();
	};
}
