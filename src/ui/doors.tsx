import type { Content } from "./content.ts";
import { Icon, type IconName } from "./icon.tsx";

interface DoorsProps {
	readonly doors: readonly {
		readonly icon: IconName;
		readonly title: Content;
		readonly says: Content;
		readonly href: string;
	}[];
	/** Lies over the lower edge of the hero. */
	readonly rising?: boolean | undefined;
}

/** Two to six large ways in: fields side by side, rows on a telephone. */
export const Doors = ({ doors, rising }: DoorsProps) => (
	<div class={rising ? "wrap rise" : undefined}>
		<ul class="doors">
			{doors.map(({ icon, title, says, href }) => (
				<li class="door">
					<Icon name={icon} />
					<div>
						<h2>
							<a href={href}>{title}</a>
						</h2>
						<p>{says}</p>
					</div>
				</li>
			))}
		</ul>
	</div>
);
