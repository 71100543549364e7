import { failures } from '../../../kernel/failure/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';
import { type State, taskWords } from '../../tasks/index.ts';

const stateIn = (state: unknown, locale: Locale) => taskWords[locale].states[state as State];

export const batchFailures = failures('batches', {
  noSuchBatch: {
    kind: 'missing',
    vi: 'Không có đợt xử lý này, hoặc bản xem trước đã được bỏ.',
    en: 'There is no such bulk action, or its preview was given up.',
  },
  noTasks: {
    kind: 'invalid',
    vi: 'Chưa chọn nhiệm vụ nào.',
    en: 'No task was chosen.',
  },
  tooManyTasks: {
    kind: 'invalid',
    vi: ({ most }) =>
      `Mỗi đợt xử lý được nhiều nhất ${writeNumber(Number(most), 'vi')} nhiệm vụ. Đề nghị thu hẹp điều kiện lọc.`,
    en: ({ most }) =>
      `At most ${writeNumber(Number(most), 'en')} tasks can be dealt with at once. Please narrow the filter.`,
  },
  notLater: {
    kind: 'invalid',
    vi: 'Hạn mới không muộn hơn hạn đang có.',
    en: 'The new deadline is not later than the one it has.',
  },
  dayIsPast: {
    kind: 'invalid',
    vi: 'Hạn mới đã ở trong quá khứ.',
    en: 'The new deadline lies in the past.',
  },
  notInThisState: {
    kind: 'conflict',
    vi: ({ state }) => `Không làm được việc này khi nhiệm vụ ở trạng thái «${stateIn(state, 'vi')}».`,
    en: ({ state }) => `This cannot be done with a task that is “${stateIn(state, 'en')}”.`,
  },
  nothingToExtend: {
    kind: 'invalid',
    vi: 'Nhiệm vụ chưa có hạn nên không cộng thêm ngày được.',
    en: 'The task has no deadline to add days to.',
  },
  gatheredAlready: {
    kind: 'conflict',
    vi: 'Nhiệm vụ đã ở trong chương trình, đề án này.',
    en: 'The task is in the scheme already.',
  },
  nothingToDo: {
    kind: 'invalid',
    vi: 'Không có nhiệm vụ nào thực hiện được.',
    en: 'It cannot be done with any of these tasks.',
  },
  startedAlready: {
    kind: 'conflict',
    vi: 'Đợt này đã bắt đầu thực hiện nên không bỏ được nữa.',
    en: 'It has begun already and cannot be given up.',
  },
  coordinatesAlready: {
    kind: 'conflict',
    vi: 'Đơn vị này đã phối hợp thực hiện nhiệm vụ.',
    en: 'The body coordinates this task already.',
  },
  coordinatesNot: {
    kind: 'conflict',
    vi: 'Đơn vị thôi phối hợp không có trong nhiệm vụ này.',
    en: 'The body that is to leave does not coordinate this task.',
  },
  stopped: {
    kind: 'conflict',
    vi: 'Đợt xử lý đã được dừng trước khi đến lượt nhiệm vụ này.',
    en: 'It was stopped before the turn of this task came.',
  },
  notRunning: {
    kind: 'conflict',
    vi: 'Đợt này không còn đang thực hiện nên không dừng được.',
    en: 'It is not under way, so there is nothing to stop.',
  },
  changedSince: {
    kind: 'conflict',
    vi: 'Nhiệm vụ đã thay đổi sau lúc xem trước nên được để nguyên.',
    en: 'The task was changed after the preview and was left alone.',
  },
  rightLost: {
    kind: 'forbidden',
    vi: 'Người đặt lệnh không còn quyền làm việc này với nhiệm vụ.',
    en: 'Whoever ordered it may no longer do this with the task.',
  },
  mayNoLonger: {
    kind: 'forbidden',
    vi: 'Tài khoản hoặc ủy quyền của người thực hiện không còn hiệu lực.',
    en: 'The account or the delegation of whoever started it holds no longer.',
  },
  broke: {
    kind: 'unavailable',
    vi: 'Hệ thống gặp lỗi với nhiệm vụ này sau nhiều lần thử. Đề nghị thử lại sau hoặc báo quản trị viên.',
    en: 'The system failed on this task several times. Try again later or tell an administrator.',
  },
});
