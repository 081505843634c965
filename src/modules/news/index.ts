/** News and releases of offices: written by one, read by another, put out once, mended where everybody sees it. */
export { type Block, blocksOf, type Piece, plainBody } from "./body.ts";
export { closeWording } from "./close-wording.ts";
export {
	correctItem,
	type TypedCorrection,
	withdrawItem,
} from "./correct-item.ts";
export {
	type CorrectedWording,
	correctedWordings,
	countCorrectedWordings,
} from "./corrected-wordings.ts";
export type { DeedReason } from "./do-deed.ts";
export {
	type Item,
	isFirst,
	isPublished,
	type Key,
	kinds,
	type Published,
	type Reading,
	updatedAt,
	type Wording,
} from "./item.ts";
export {
	changeItem,
	discardItem,
	draftItem,
	type ItemRefusal,
	returnItem,
	sendItem,
	type Twin,
	takeBackItem,
} from "./item-deeds.ts";
export type { Move, State } from "./lifecycle.ts";
export {
	addPicture,
	addRecording,
	describeMaterial,
	type MaterialRefusal,
	removeMaterial,
} from "./materials/keep-material.ts";
export {
	type Material,
	materialFields,
	recordingKinds,
	type TypedMaterial,
} from "./materials/material.ts";
export { materialsOf } from "./materials/materials-of.ts";
export { type Missing, missingIn } from "./missing.ts";
export { isClosed, officesOf, placeOf, placesOf } from "./office.ts";
export { mayDo, mayPublish, mayWrite } from "./policy.ts";
export {
	type Contact,
	contactFields,
	contactOf,
	everyContact,
	keepContact,
	type TypedContact,
} from "./press/contact.ts";
export { deliverReleases, type PressWords } from "./press/deliver-releases.ts";
export {
	askToJoin,
	confirmJoin,
	forgetUnconfirmed,
	journalistsOf,
	type Listed,
	leaveList,
} from "./press/join-list.ts";
export { joinFields, type Known, type TypedJoin } from "./press/journalist.ts";
export { muteJournalist, unmuteJournalist } from "./press/mute-journalist.ts";
export { mailingsOf } from "./press/queue-release.ts";
export {
	publishItem,
	publishPlanned,
	unscheduleItem,
} from "./publish-item.ts";
export {
	type Asked,
	countsOfTopics,
	everyCorrected,
	itemAt,
	itemById,
	lastChanged,
	mendedTellings,
	overviewOf,
	ownItem,
	pictureOf,
	publishedBefore,
	publishedItems,
	tellingsOf,
	twinsOf,
} from "./queries.ts";
export { fields, type TypedItem } from "./read-item.ts";
export type { TypedTime } from "./read-time.ts";
export { newsArticle } from "./schema-org.ts";
export { wordingsOf } from "./store.ts";
export { NewsMoved, newsMoved } from "./tell.ts";
export { terms } from "./terms.ts";
export {
	languageOf,
	storyLanguages,
	topicOf,
	topics,
	type Word,
} from "./vocabulary.ts";
