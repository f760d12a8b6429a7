import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.safeHarbor;

describe('a safe harbor is promised', () => {
  test.each([
    { text: 'We offer safe harbor to whoever follows this policy.' },
    { text: '## Safe Harbour\n\nResearch done under these rules is welcome.' },
    { text: 'We will not take legal action against you for a good report.' },
    { text: "We won't pursue legal action over accidental violations." },
    { text: 'Acme will never sue or prosecute those who report in good faith.' },
    { text: 'Research in good faith under this policy is authorized conduct.' },
    { text: 'We consider security research carried out here to be authorised.' },
    { text: 'We will not involve law enforcement if you play by the rules.' },
    { text: 'Acme agrees not to initiate a lawsuit against reporters.' },
    { text: 'We waive any DMCA claim, so that no legal claim follows from testing.' },
    { text: 'Mail us.\n\nYour conduct is considered lawful when you\nact as described.', line: 3 },
    { text: '- No legal action against researchers in good faith' },
    { text: 'In return we will:\n- Not pursue legal action over your research', line: 2 },
    { text: '- Good-faith security research is protected' },
    {
      text: 'If legal action is initiated by someone else, we will make it known that you followed our rules.',
    },
    { text: 'Wir leiten keine rechtlichen Schritte gegen Sie ein, dafür stehen wir.' },
    { text: 'Nous n’engagerons pas de poursuites judiciaires contre vous à ce titre.' },
    { text: 'No emprenderemos acciones legales contra quien actúe de buena fe.' },
    { text: 'Não tomaremos medidas legais contra quem agir de boa-fé.' },
    { text: '对善意的安全研究者，我们不会采取法律行动。' },
    { text: '善意の調査に対して法的措置を取ることはありません。' },
    { text: '선의의 연구자에게는 법적 조치를 취하지 않습니다.' },
    { text: 'Мы не будем преследовать добросовестных исследователей.' },
    { text: 'Non intraprenderemo azioni legali: è una promessa.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)?.span.start.line).toBe(line);
  });
});

describe('no safe harbor is promised', () => {
  test.each([
    'We reserve the right to take legal action.',
    'Please make a good faith effort not to break things.',
    'Do not violate any law while testing.',
    'You are expected to comply with all applicable laws.',
    'We may take legal action if you do not comply.',
    'This is not legal advice.',
    'Act in good faith and wait for our answer.',
    'The legal department reviews the advisory.',
    'We will not publish your name without your consent.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
