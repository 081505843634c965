import { say } from "#kernel/text.ts";
import { DeadlineTag } from "#procedures/web";
import { Facts } from "#ui/facts.tsx";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Hug, Row, Section, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import {
	type CaseFile,
	isAlarmed,
	type Piece,
	rightNamed,
} from "../../index.ts";
import { Account, AccountShown } from "../account.tsx";
import { CaseTag } from "../case-tag.tsx";
import { type Letter, LetterShown, letterIn } from "../letter-shown.tsx";
import { wordsOf } from "../piece-words.ts";
import { ReferralLine } from "../referral/referral-line.tsx";
import { KeepPart } from "../retention/keep-part.tsx";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { answerWaits, SafetyPart } from "../safety/safety-part.tsx";
import { Signs } from "../signs.tsx";
import { CaseDeeds } from "./case-deeds.tsx";
import { type CasePageProps, placeOf } from "./case-page-props.ts";
import { IdentityPart } from "./identity-part.tsx";
import { MeetingsPart } from "./meetings-part.tsx";
import { MovePart } from "./move-part.tsx";
import { PlacePart } from "./place-part.tsx";
import { RecordPart } from "./record-part.tsx";
import { ReplyPart } from "./reply-part.tsx";

/** One case for whoever holds it: the next step first, then what was told, then what was said, notes apart from it. */
export const CasePage = (props: CasePageProps) => {
	const { view, header, head, pieces, state } = props;
	const { t } = view;
	const [account] = pieces.filter(({ what }) => what === "account");
	const told = Account.safeParse(account?.body);
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.case.title", { ref: header.ref })}
			here={header.ref}
			state={state}
			lead={t("rights-cases.case.lead", {
				day: date(view.lang, header.receivedOn),
				came: t(`rights-cases.came.${head.channel}`),
			})}
			below={
				<Row>
					<Signs
						view={view}
						inDanger={head.inDanger === "yes"}
						childConcerned={head.childConcerned === "yes"}
						alarmed={isAlarmed(head)}
					/>
					<CaseTag view={view} state={header.state} />
					{props.clocks.map((shown) => (
						<DeadlineTag view={view} shown={shown} />
					))}
				</Row>
			}
			aside={<Known {...props} />}
			asideLabel={t("rights-cases.case.facts")}
		>
			{answerWaits(pieces) && <SafetyPart {...props} />}
			<Section id="cerita" title={t("rights-cases.case.account")}>
				{told.success && (
					<AccountShown
						view={view}
						account={told.data}
						offices={head.concerned.offices.map(
							(id) => props.offices.get(id) ?? "",
						)}
						provinces={props.provinces}
					/>
				)}
				<Files {...props} pieceId={account?.id ?? ""} />
			</Section>
			<RecordPart {...props} />
			<MovePart {...props} />
			<PlacePart {...props} />
			<MeetingsPart {...props} />
			<ReplyPart {...props} />
			<ReferralLine {...props} />
			{!answerWaits(pieces) && <SafetyPart {...props} />}
			<Section id="percakapan" title={t("rights-cases.case.dialogue")}>
				<p class="hint">{t("rights-cases.case.dialogue.says")}</p>
				<Said {...props} some={pieces.filter(isSaid)} />
				<Words
					{...props}
					name="pesan"
					path="/ruang/meja/:unit/:id/pesan"
					label={t("rights-cases.case.message")}
					button={t("rights-cases.case.message.do")}
				/>
			</Section>
			<Section id="catatan" title={t("rights-cases.case.notes")}>
				<Hug tone="info">
					<p class="hint">{t("rights-cases.case.notes.says")}</p>
					<Said
						{...props}
						some={pieces.filter(({ what }) => what === "note")}
					/>
					<Words
						{...props}
						name="catatan"
						path="/ruang/meja/:unit/:id/catatan"
						label={t("rights-cases.case.note")}
						button={t("rights-cases.case.note.do")}
					/>
				</Hug>
			</Section>
			<IdentityPart {...props} />
			<KeepPart {...props} />
			<Fold
				summary={t("rights-cases.case.more")}
				open={state?.problems.some(({ field }) =>
					["rekan", "hak", "orang", "bukti"].includes(field),
				)}
			>
				<CaseDeeds {...props} />
			</Fold>
		</RoomDeskLayout>
	);
};

/** What has no part of its own on this page. */
const isSaid = ({ what }: Piece): boolean =>
	!["account", "minutes", "note", "referral", "safety"].includes(what);

const Words = ({
	view,
	state,
	once,
	header,
	name,
	path,
	label,
	button,
}: CasePageProps & {
	readonly name: "pesan" | "catatan";
	readonly path:
		| "/ruang/meja/:unit/:id/pesan"
		| "/ruang/meja/:unit/:id/catatan";
	readonly label: string;
	readonly button: string;
}) => (
	<Form
		view={view}
		action={link(view, path, placeOf({ header }))}
		once={`${once}-${name}`}
		label={button}
	>
		<TextArea view={view} state={state} name={name} label={label} rows={3} />
		<div>
			<Button kind="outlined">{button}</Button>
		</div>
	</Form>
);

const Said = (props: CasePageProps & { readonly some: readonly Piece[] }) => {
	const { view, some } = props;
	return some.length === 0 ? (
		<p>{view.t("rights-cases.case.nothing-said")}</p>
	) : (
		<Timeline
			view={view}
			happenings={some.map((piece) => {
				const { words, about, move } = wordsOf(piece.body);
				const letter = letterIn(piece);
				return {
					title: move
						? view.says(`rights-cases.move.${move}.done`)
						: view.says(`rights-cases.piece.${about ?? piece.what}`),
					state: "done" as const,
					says: (
						<>
							{date(view.lang, piece.day)},{" "}
							{view.t(`rights-cases.by.${piece.by}`)}
						</>
					),
					words: (
						<>
							{words && <ToldWords words={words} />}
							{letter && (
								<LetterOf {...props} letter={letter} pieceId={piece.id} />
							)}
							<Files {...props} pieceId={piece.id} />
						</>
					),
				};
			})}
		/>
	);
};

/** A letter that was sent: what it says, folded, and its PDF. */
const LetterOf = ({
	view,
	header,
	letter,
	pieceId,
}: CasePageProps & { readonly letter: Letter; readonly pieceId: string }) => (
	<Fold summary={`${letter.paper.number}, ${letter.paper.subject}`}>
		<LetterShown letter={letter}>
			<p>
				<a
					href={link(view, "/ruang/meja/:unit/:id/surat/:kind/:piece", {
						...placeOf({ header }),
						kind: letter.kind,
						piece: pieceId,
					})}
				>
					{view.t("rights-cases.letter.pdf")}
				</a>
			</p>
		</LetterShown>
	</Fold>
);

const Files = ({
	view,
	header,
	files,
	pieceId,
}: CasePageProps & { readonly pieceId: string }) => {
	const some = files.filter((file) => file.pieceId === pieceId);
	return some.length === 0 ? null : (
		<ul class="plain">
			{some.map((file: CaseFile) => (
				<li>
					<a
						href={link(view, "/ruang/meja/:unit/:id/berkas/:file", {
							...placeOf({ header }),
							file: file.id,
						})}
					>
						{file.name}
					</a>{" "}
					<span class="meta">
						{view.t("rights-cases.case.file", {
							kb: Math.ceil(file.size / 1024),
						})}
						{file.scan !== "clean" &&
							` · ${view.t("rights-cases.case.file.unscanned")}`}
					</span>
				</li>
			))}
		</ul>
	);
};

const Known = ({ view, header, head, offices, pieces }: CasePageProps) => {
	const { t } = view;
	return (
		<Stack>
			<Facts
				look="narrow"
				facts={[
					{
						term: t("rights-cases.case.with"),
						is: offices.get(header.handlerId) ?? "",
					},
					{
						term: t("rights-cases.case.whose"),
						is: t(`rights-cases.whose.${head.whose}`),
					},
					{
						term: t("rights-cases.case.danger"),
						is: t(`rights-cases.said.${head.inDanger}`),
					},
					{
						term: t("rights-cases.case.child"),
						is: t(`rights-cases.said.${head.childConcerned}`),
					},
					{
						term: t("rights-cases.case.rights"),
						is:
							head.rights
								.map((code) =>
									say(rightNamed(code)?.label ?? { id: code }, view.lang),
								)
								.join(", ") || t("rights-cases.case.rights.none"),
					},
					{
						term: t("rights-cases.case.pieces"),
						is: t("rights-cases.case.pieces.n", { n: pieces.length }),
					},
					{
						term: t("rights-cases.case.lang"),
						is: t(`rights-cases.lang.${head.lang}`),
					},
				]}
			/>
			<p class="hint">{t("rights-cases.case.trail")}</p>
		</Stack>
	);
};
