-- No question asks for tasks by when they were last changed any more; every act on a task wrote into this index.
drop index tasks.task_changed;
