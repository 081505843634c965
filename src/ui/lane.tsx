import type { Content } from "./content.ts";
import { Icon } from "./icon.tsx";

interface LaneProps {
	/** Left, from 72 em: `Queue`. */
	readonly queue?: Content;
	/** The claim and its proof, beginning with the page's `h1`. */
	readonly proof: Content;
	/** The form with rubric, reason and `ActionBar`; its heading has the id `rubrik`. */
	readonly rubric: Content;
}

/** Claim, proof, rubric, reason, save in one glance; stacked on a small screen. For `OfficerLayout lane`. */
export const Lane = ({ queue, proof, rubric }: LaneProps) => (
	<div class={queue ? "lane with-queue" : "lane"}>
		{queue}
		<div class="pane stack">{proof}</div>
		<section class="pane stack" aria-labelledby="rubrik">
			{rubric}
		</section>
	</div>
);

interface QueueProps {
	readonly label: string;
	readonly title: Content;
	/** "163 diputus, 37 tersisa" with its `Progress`. */
	readonly children?: Content;
	readonly items: readonly {
		readonly name: Content;
		readonly says: Content;
		readonly href: string;
		readonly current?: boolean;
	}[];
}

/** What waits in the lane. */
export const Queue = ({ label, title, children, items }: QueueProps) => (
	<nav class="queue pane" aria-label={label}>
		<div class="stack">
			<p>
				<strong>{title}</strong>
			</p>
			{children}
			<ul class="plain">
				{items.map(({ name, says, href, current }) => (
					<li>
						<a href={href} aria-current={current ? "true" : undefined}>
							{name}
							<small>{says}</small>
						</a>
					</li>
				))}
			</ul>
		</div>
	</nav>
);

/** What the machine found about a proof before a person looked: said, never decided. */
export const Checks = ({
	checks,
}: {
	readonly checks: readonly {
		/** `open`: it could not look, and says so. */
		readonly kind: "ok" | "warn" | "open";
		readonly says: Content;
	}[];
}) => (
	<ul class="checks">
		{checks.map(({ kind, says }) => (
			<li class={kind}>
				<Icon name={checkIcons[kind]} />
				<span>{says}</span>
			</li>
		))}
	</ul>
);

const checkIcons = { ok: "check", warn: "warn", open: "clock" } as const;

interface LeafProps {
	/** Null where there is only text. */
	readonly picture: {
		readonly src: string;
		readonly alt: string;
		/** In pixels; the place is kept until it is there. */
		readonly width: number;
		readonly height: number;
	} | null;
	/** Its place, and its text. */
	readonly children?: Content;
}

/** One page of a proof, large enough to be read; a plain link to the file stands before the first. */
export const Leaf = ({ picture, children }: LeafProps) => (
	<figure class="leaf">
		{picture && (
			<img
				src={picture.src}
				alt={picture.alt}
				width={picture.width}
				height={picture.height}
				loading="lazy"
				decoding="async"
			/>
		)}
		{children && <figcaption>{children}</figcaption>}
	</figure>
);

/** Save and its siblings; stays at the lower edge on wide screens. */
export const ActionBar = ({ children }: { readonly children: Content }) => (
	<div class="action-bar row">{children}</div>
);
