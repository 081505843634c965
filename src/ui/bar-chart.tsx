import type { Content } from "./content.ts";
import type { Step } from "./figure.tsx";

export interface Bar {
	readonly label: Content;
	/** As printed. */
	readonly value: Content;
	/** Length of the bar, 0 to 100. */
	readonly share: number;
	readonly step: Exclude<Step, 0>;
	/** What was lost on the way here, in words: "589 berhenti di sini". */
	readonly says?: Content;
}

/** Bars from zero: label above, number at the end. Goes into `Figure`. */
export const BarChart = ({ bars }: { readonly bars: readonly Bar[] }) => (
	<div class="bars">
		{bars.map(({ label, value, share, step, says }) => (
			<div class="one-bar">
				<span class="label">{label}</span>
				<span class="line">
					<svg
						class={`q${step}`}
						aria-hidden="true"
						viewBox="0 0 100 10"
						preserveAspectRatio="none"
					>
						<rect class="track" width="100" height="10" />
						<rect class="fill" width={share} height="10" />
					</svg>
					<b>{value}</b>
				</span>
				{says && <span class="meta">{says}</span>}
			</div>
		))}
	</div>
);
