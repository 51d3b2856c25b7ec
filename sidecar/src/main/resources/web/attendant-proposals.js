/**
 * Shows what a tool would do to the world, with a button to confirm and one to cancel, and sends the customer's word
 * until the sidecar has it: it takes the first, so that a repeated one is harmless.
 */
import { backOff, make, sleep } from './attendant-shared.js';

const TEXTS = {
  en: { confirm: 'Confirm', cancel: 'Cancel', sending: 'One moment', unsent: 'Not sent yet. Trying again.', underway: 'This is being done', done: 'Done', not_done: 'This could not be done', refused: 'Cancelled. Nothing was done.', expired: 'This offer has expired. Please ask again.', lost: 'This offer is no longer there. Nothing was sent.' },
  de: { confirm: 'Bestätigen', cancel: 'Abbrechen', sending: 'Einen Moment', unsent: 'Noch nicht gesendet. Neuer Versuch.', underway: 'Wird gerade erledigt', done: 'Erledigt', not_done: 'Das war nicht möglich', refused: 'Abgebrochen. Es wurde nichts getan.', expired: 'Dieses Angebot ist abgelaufen. Bitte fragen Sie noch einmal.', lost: 'Dieses Angebot gibt es nicht mehr. Es wurde nichts gesendet.' },
  fr: { confirm: 'Confirmer', cancel: 'Annuler', sending: 'Un instant', unsent: 'Pas encore envoyé. Nouvel essai.', underway: 'En cours', done: 'C’est fait', not_done: 'Cela n’a pas pu être fait', refused: 'Annulé. Rien n’a été fait.', expired: 'Cette proposition a expiré. Veuillez redemander.', lost: 'Cette proposition n’existe plus. Rien n’a été envoyé.' },
  es: { confirm: 'Confirmar', cancel: 'Cancelar', sending: 'Un momento', unsent: 'Aún no enviado. Nuevo intento.', underway: 'En curso', done: 'Hecho', not_done: 'No se pudo hacer', refused: 'Cancelado. No se hizo nada.', expired: 'Esta propuesta ha caducado. Vuelva a pedirlo.', lost: 'Esta propuesta ya no existe. No se envió nada.' },
  it: { confirm: 'Conferma', cancel: 'Annulla', sending: 'Un momento', unsent: 'Non ancora inviato. Nuovo tentativo.', underway: 'In corso', done: 'Fatto', not_done: 'Non è stato possibile', refused: 'Annullato. Non è stato fatto nulla.', expired: 'Questa proposta è scaduta. La chieda di nuovo.', lost: 'Questa proposta non esiste più. Non è stato inviato nulla.' },
  nl: { confirm: 'Bevestigen', cancel: 'Annuleren', sending: 'Een moment', unsent: 'Nog niet verzonden. Nieuwe poging.', underway: 'Wordt uitgevoerd', done: 'Gedaan', not_done: 'Dit is niet gelukt', refused: 'Geannuleerd. Er is niets gedaan.', expired: 'Dit voorstel is verlopen. Vraag het opnieuw.', lost: 'Dit voorstel is er niet meer. Er is niets verzonden.' },
  pt: { confirm: 'Confirmar', cancel: 'Cancelar', sending: 'Um momento', unsent: 'Ainda não enviado. Nova tentativa.', underway: 'Em curso', done: 'Feito', not_done: 'Não foi possível', refused: 'Cancelado. Nada foi feito.', expired: 'Esta proposta expirou. Peça novamente.', lost: 'Esta proposta já não existe. Nada foi enviado.' },
};

export const PROPOSAL_STYLE = `
.proposal { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.proposal .confirm { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; }
.proposal button:disabled { background: var(--surface); color: var(--quiet); border-color: var(--line); font-weight: 400; cursor: default; }
.proposal p { margin: 0; font-size: .85em; color: var(--quiet); flex-basis: 100%; }
`;

/** How a proposal stands once a person's word has come to an end. */
export const SETTLED = ['done', 'not_done', 'refused'];

const LONGEST_TIMER = 2 ** 31 - 1;
const NEXT_LOOK = 30_000;
const TOOL_PAUSE = 2_000;

export class Proposals {
  #cards = new Map();
  #sending = new Map();
  #chat;
  #texts;

  /**
   * @param chat what a chat does for its proposals: `ask(path, options)` sends a request as its visitor, `kept()` is told
   *     that `unsent` has changed, `settled(confirmation)` what came of a word, and `used()` that a button was pressed
   */
  constructor(language, chat) {
    this.#texts = TEXTS[language];
    this.#chat = chat;
  }

  /** Words that may not have arrived yet, to be kept over a reload. */
  get unsent() {
    return [...this.#sending.values()];
  }

  /** Goes on sending what a page before this one had kept. */
  resume(unsent) {
    unsent.forEach((word) => this.#send(word));
  }

  /** Forgets the cards, since the log is written anew; words on their way stay so. */
  clear() {
    this.#cards.forEach((card) => clearTimeout(card.timer));
    this.#cards.clear();
  }

  /** A card for a turn's proposal, or nothing where it has one; the sidecar says how it stands. */
  card(turnId, proposal) {
    if (this.#cards.has(proposal.id)) {
      this.#show(proposal.id, proposal.state);
      return null;
    }
    const card = this.#build(turnId, proposal);
    this.#cards.set(proposal.id, card);
    this.#show(proposal.id, this.#sending.has(proposal.id) ? 'sending' : proposal.state);
    if (proposal.state === 'open') this.#lookLater(card, Date.parse(proposal.expiresAt) - Date.now());
    return card.node;
  }

  /** What came of a turn's proposal, wherever it was decided. */
  settled({ turnId, outcome }) {
    for (const card of this.#cards.values()) if (card.turnId === turnId) this.#show(card.id, outcome);
  }

  #build(turnId, { id, says }) {
    const decide = (decision) => () => this.#decide({ turnId, proposal: id, decision });
    const confirm = make('button', { type: 'button', class: 'confirm', onclick: decide('confirm') }, this.#texts.confirm);
    const cancel = make('button', { type: 'button', class: 'cancel', onclick: decide('refuse') }, this.#texts.cancel);
    const state = make('p', {});
    const node = make('div', { class: 'proposal', role: 'group', 'aria-label': says }, confirm, cancel, state);
    return { id, turnId, node, state, buttons: [confirm, cancel], timer: 0 };
  }

  #show(id, state) {
    const card = this.#cards.get(id);
    if (!card) return;
    card.buttons.forEach((button) => (button.disabled = state !== 'open'));
    card.node.dataset.state = state;
    card.state.textContent = state === 'open' ? '' : this.#texts[state];
  }

  #decide(word) {
    if (this.#sending.has(word.proposal)) return;
    this.#show(word.proposal, 'sending');
    this.#chat.used();
    this.#send(word);
  }

  async #send(word) {
    this.#sending.set(word.proposal, word);
    this.#chat.kept();
    for (let attempt = 0; ; attempt++) {
      try {
        if (await this.#isSettled(word)) break;
        this.#show(word.proposal, 'underway');
        await sleep(TOOL_PAUSE);
      } catch {
        this.#show(word.proposal, 'unsent');
        await sleep(backOff(attempt));
      }
    }
    this.#sending.delete(word.proposal);
    this.#chat.kept();
  }

  /** Says the word; false while the tool is at work, and thrown where it may not have been heard. */
  async #isSettled({ turnId, proposal, decision }) {
    const reply = await this.#chat.ask(`/v1/turns/${turnId}/confirmation`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ proposal, decision }),
    });
    if (reply.status === 429 || reply.status >= 500) throw new Error(`status ${reply.status}`);
    if (reply.status === 202) return false;
    if (reply.ok) this.#chat.settled(await reply.json());
    else if (reply.status === 409) this.#show(proposal, await this.#stateOf(turnId));
    else this.#show(proposal, 'lost');
    return true;
  }

  async #stateOf(turnId) {
    const reply = await this.#chat.ask(`/v1/turns/${turnId}`);
    if (!reply.ok) throw new Error(`status ${reply.status}`);
    return (await reply.json()).proposal?.state ?? 'lost';
  }

  /** The sidecar's clock decides whether an offer has expired; a browser's may be wrong. */
  #lookLater(card, millis) {
    card.timer = setTimeout(() => this.#look(card), Math.min(Math.max(0, millis), LONGEST_TIMER));
  }

  async #look(card) {
    if (card.node.dataset.state !== 'open') return;
    const state = await this.#stateOf(card.turnId).catch(() => 'open');
    if (this.#cards.get(card.id) !== card || card.node.dataset.state !== 'open') return;
    this.#show(card.id, state);
    if (state === 'open') this.#lookLater(card, NEXT_LOOK);
  }
}
