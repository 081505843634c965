import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { date } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	componentNamed,
	deliveryComponents,
	type FoundProof,
} from "../../index.ts";
import { facilityInWords, siteOf } from "./proof-words.ts";

interface ProofListProps {
	readonly view: View;
	readonly service: {
		readonly slug: string;
		readonly unit: { readonly slug: string };
	};
	readonly proofs: readonly FoundProof[];
	/** So many facilities are named one by one; the others stand on their own page. */
	readonly facilities?: number;
}

/** What shows a principle, each with its door; what shows nothing today says why. */
export const ProofList = (props: ProofListProps) => {
	const { view, service, proofs, facilities = 4 } = props;
	const more = proofs.filter(isOfUnit).slice(facilities);
	return proofs.length === 0 ? null : (
		<ul>
			{proofs
				.filter((proof) => !more.includes(proof))
				.map((proof) => (
					<li>
						<Proof {...props} proof={proof} />
						{proof.not && (
							<> ({view.t(`catalogue.principle.not.${proof.not}`)})</>
						)}
					</li>
				))}
			{more.length > 0 && (
				<li>
					<a
						href={link(view, "/unit/:unit/fasilitas", {
							unit: service.unit.slug,
						})}
					>
						{view.t("catalogue.principle.more-facilities", { n: more.length })}
					</a>
				</li>
			)}
		</ul>
	);
};

/** Not named by the office for this service: what the unit has for all of them. */
export const isOfUnit = ({ of, by }: FoundProof): boolean =>
	of.kind === "facility" && by === "list";

const Proof = ({
	view,
	service,
	proof: { of },
}: ProofListProps & { readonly proof: FoundProof }): Content => {
	const { t, lang } = view;
	if (of.kind === "address")
		return (
			<a href={of.href} rel="noreferrer">
				{t("catalogue.principle.site", { site: siteOf(of.href) })}
			</a>
		);
	if (of.kind === "component")
		return (
			<a
				href={`${link(view, "/layanan/:slug", { slug: service.slug })}#${
					deliveryComponents().includes(of.code) ? "standar" : "pengelolaan"
				}`}
			>
				{say(componentNamed(of.code)?.label ?? { id: of.code }, lang)}
			</a>
		);
	const { facility } = of;
	return (
		<a
			href={link(view, "/unit/:unit/fasilitas/:id", {
				unit: service.unit.slug,
				id: facility.id,
			})}
		>
			{facilityInWords(view, facility)},{" "}
			{t("catalogue.principle.seen", { day: date(lang, facility.last.on) })}
		</a>
	);
};
