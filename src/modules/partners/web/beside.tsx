import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Listed } from "../index.ts";
import { nameOf, timeInWords } from "./partner-words.tsx";

interface BesideProps {
	readonly view: View;
	/** The unit whose agreements they are. */
	readonly unit: string;
	readonly listed: readonly Listed[];
}

const Partners = ({
	view,
	unit,
	listed,
	title,
}: BesideProps & { readonly title: string }) =>
	listed.length === 0 ? null : (
		<Section id="mitra" title={title}>
			<List>
				{listed.map(({ agreement, organisation }) => (
					<ListRow
						name={nameOf(organisation)}
						href={link(view, "/unit/:unit/kerja-sama/:agreement", {
							unit,
							agreement: agreement.id,
						})}
						says={`${agreement.title} · ${timeInWords(view, agreement)}`}
					/>
				))}
			</List>
		</Section>
	);

/** With whom an event is held. */
export const PartnersOfEvent = (props: BesideProps) => (
	<Partners {...props} title={props.view.t("partners.of-event")} />
);

/** With whom an office works today. */
export const PartnersOfUnit = (props: BesideProps) => (
	<Partners {...props} title={props.view.t("partners.with-unit")} />
);
